package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.Actors.Officer;
import id.naungan.access.CaseGrants;
import id.naungan.access.Posts;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Jabatan penerima. Who may take what was passed to a post: its holders but the sender herself and whoever is kept out of the
 * case; a post without anybody falls to the one that stands in for it, and so on upward (D16, D17).
 */
@Component
class Seats {
    private final Actors actors;
    private final Posts posts;
    private final CaseGrants grants;

    /** A post and those of its holders who may take; nobody when the whole line upward is empty. */
    record Seat(String post, List<Officer> officers) {
        boolean holds(AccountId account) {
            return officers.stream().anyMatch(officer -> officer.account().equals(account));
        }
    }

    Seats(Actors actors, Posts posts, CaseGrants grants) {
        this.actors = actors;
        this.posts = posts;
        this.grants = grants;
    }

    Seat of(OfficeId office, Disposition disposition) {
        return of(office, disposition.caseId(), disposition.from(), disposition.toPost());
    }

    /** Those of the dispositions that she may take; asks the database nothing while none of their lines meets her posts. */
    Set<UUID> among(Actor actor, List<Disposition> dispositions) {
        List<Disposition> near = dispositions.stream()
                .filter(one -> line(one.toPost()).stream().anyMatch(actor::holds))
                .toList();
        if (near.isEmpty()) {
            return Set.of();
        }
        List<Officer> all = actors.officers(actor.office());
        Map<CaseId, Set<AccountId>> kept =
                grants.keptOut(near.stream().map(Disposition::caseId).toList());
        return near.stream()
                .filter(one -> seat(all, kept.getOrDefault(one.caseId(), Set.of()), one.from(), one.toPost())
                        .holds(actor.account()))
                .map(Disposition::id)
                .collect(Collectors.toSet());
    }

    Seat of(OfficeId office, CaseId caseId, AccountId sender, String meant) {
        Set<AccountId> kept = grants.keptOut(List.of(caseId)).getOrDefault(caseId, Set.of());
        return seat(actors.officers(office), kept, sender, meant);
    }

    private Seat seat(List<Officer> all, Set<AccountId> keptOut, AccountId sender, String meant) {
        Set<AccountId> barred = new HashSet<>(keptOut);
        barred.add(sender);
        for (String post : line(meant)) {
            List<Officer> able = all.stream()
                    .filter(officer -> officer.posts().contains(post) && !barred.contains(officer.account()))
                    .toList();
            if (!able.isEmpty()) {
                return new Seat(post, able);
            }
        }
        return new Seat(meant, List.of());
    }

    /** Whether the post sees cases with names masked: it is given reports and never the file. */
    boolean isMasked(String post) {
        return posts.reachName(post).equals("masked");
    }

    private Set<String> line(String post) {
        Set<String> line = new LinkedHashSet<>();
        for (String next = post; next != null && line.add(next); next = posts.fallback(next)) {}
        return line;
    }
}
