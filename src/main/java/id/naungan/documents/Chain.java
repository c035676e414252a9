package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.Actors.Officer;
import id.naungan.access.CaseDoor;
import id.naungan.access.CaseGrants;
import id.naungan.access.CaseGrants.Grant;
import id.naungan.access.Posts;
import id.naungan.access.Relation;
import id.naungan.documents.Letter.Step;
import id.naungan.kernel.AccountId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Giliran. Whose turn it is in a letter's chain (D17): nobody approves her own, and a post without anybody who may act
 * falls to the named post that stands in for it, and so on upward.
 */
@Component
class Chain {
    private final Actors actors;
    private final Posts posts;
    private final CaseGrants grants;
    private final CaseDoor door;

    /** A post and who of its holders may act; nobody when the whole line upward is empty. */
    record Seat(String post, List<Officer> officers) {
        boolean holds(AccountId account) {
            return officers.stream().anyMatch(officer -> officer.account().equals(account));
        }
    }

    Chain(Actors actors, Posts posts, CaseGrants grants, CaseDoor door) {
        this.actors = actors;
        this.posts = posts;
        this.grants = grants;
        this.door = door;
    }

    boolean knows(String post) {
        return posts.codes().contains(post);
    }

    /** The post that stands in for another; null where there is none. */
    @Nullable
    String standIn(String post) {
        return posts.fallback(post);
    }

    Seat seat(Actor asking, Letter letter, Step step) {
        return seat(actors.officers(asking.office()), letter, step);
    }

    /** As {@link #seat(Actor, Letter, Step)}, with the officers at hand: for lists. */
    Seat seat(List<Officer> office, Letter letter, Step step) {
        Set<AccountId> barred = barred(letter, step);
        for (String post : line(step.post())) {
            // Whom a holder sends in her place may not approve what she herself may not.
            boolean byHolderAlone = office.stream()
                    .anyMatch(officer -> officer.holdsHerself(post) && barred.contains(officer.account()));
            List<Officer> able = office.stream()
                    .filter(officer -> officer.posts().contains(post) && !barred.contains(officer.account()))
                    .filter(officer -> !byHolderAlone || officer.holdsHerself(post))
                    .filter(officer -> !isWritersAlone(letter, step, office, post)
                            || officer.account().equals(letter.draftedBy()))
                    .toList();
            if (!able.isEmpty()) {
                return new Seat(post, able);
            }
        }
        return new Seat(step.post(), List.of());
    }

    List<Officer> officers(Actor asking) {
        return actors.officers(asking.office());
    }

    /** Whether one of her posts lies on the line upward from the step's post; a quick first sieve for lists. */
    boolean isNear(Actor actor, Step step) {
        return line(step.post()).stream().anyMatch(actor::holds);
    }

    /** She holds the post or stands in for it, but the letter is her own. */
    boolean isOwn(Actor actor, Letter letter, Step step) {
        return isNear(actor, step) && barred(letter, step).contains(actor.account());
    }

    /** Lets those whose turn it is through the door, where nothing else does. */
    void invite(Actor actor, Letter letter) {
        letter.turn().ifPresent(step -> seat(actor, letter, step).officers().stream()
                .flatMap(officer -> actors.find(officer.account(), actor.office()).stream())
                .filter(officer -> !door.opens(officer, letter.caseId(), DocumentPermission.LETTER_SIGN))
                .forEach(officer -> grants.grant(actor, letter.caseId(), officer.account(), Relation.SIGNATORY)));
    }

    /** Ends what {@link #invite} began, once no letter of the case waits for anybody. */
    void thank(Letter letter) {
        grants.of(letter.caseId()).stream()
                .filter(grant -> grant.relation() == Relation.SIGNATORY)
                .forEach(grant -> grants.end(letter.caseId(), grant.account(), Relation.SIGNATORY));
    }

    /** Her own word upwards: where the writer holds the post, none of the others is invited to sign in her place. */
    private static boolean isWritersAlone(Letter letter, Step step, List<Officer> office, String post) {
        return letter.type().isSignedByItsWriter()
                && letter.isSignature(step)
                && office.stream()
                        .anyMatch(officer -> officer.account().equals(letter.draftedBy())
                                && officer.posts().contains(post));
    }

    private Set<AccountId> barred(Letter letter, Step step) {
        Set<AccountId> barred = new HashSet<>();
        if (!letter.type().isSignedByItsWriter() || !letter.isSignature(step)) {
            barred.add(letter.draftedBy());
        }
        for (Grant grant : grants.acting(letter.caseId())) {
            boolean signsHerCase = grant.relation() == Relation.CASE_MANAGER && letter.isSignature(step);
            if (signsHerCase || grant.relation() == Relation.EXCLUDED) {
                barred.add(grant.account());
            }
        }
        return barred;
    }

    private Set<String> line(String post) {
        Set<String> line = new LinkedHashSet<>();
        for (String next = post; next != null && line.add(next); next = posts.fallback(next)) {}
        return line;
    }
}
