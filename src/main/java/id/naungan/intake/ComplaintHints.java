package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.SamePeople;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinsfolk;
import id.naungan.persons.Kinship;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.PersonRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Petunjuk kelengkapan. What looks unfinished or odd (case-data 10): sentences to think about, never a bar. */
@Component
public class ComplaintHints {
    private final HarmDesk harms;
    private final People people;
    private final Kinsfolk kinsfolk;
    private final SamePeople same;

    ComplaintHints(HarmDesk harms, People people, Kinsfolk kinsfolk, SamePeople same) {
        this.harms = harms;
        this.people = people;
        this.kinsfolk = kinsfolk;
        this.same = same;
    }

    /** Whether a client is a child; null while no age is known. */
    public @Nullable Boolean isChild(Actor actor, CaseFile file) {
        List<Boolean> known = harms.clients(actor, file).stream()
                .map(HarmDesk.Somebody::child)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? null : Boolean.valueOf(known.contains(true));
    }

    /** Keys of the sentences, most pressing first. */
    public List<String> of(Actor actor, CaseFile file, Complaint complaint) {
        List<String> hints = new ArrayList<>();
        List<Kin> kin = kinsfolk.inCase(file.office(), file.id());
        List<Participant> all = people.inCase(file.office(), file.id());
        if (complaint.violence().contains(Violence.SEXUAL) || complaint.flags().contains("SEXUAL_VIOLENCE")) {
            hints.add("intake.hint.sexual");
        }
        List<HarmDesk.Somebody> clients = harms.clients(actor, file);
        Harm harm = harms.latest(file).harm();
        List<HarmDesk.Somebody> children =
                clients.stream().filter(one -> Boolean.TRUE.equals(one.child())).toList();
        if (!children.isEmpty()) {
            boolean byForm = children.size() == 1 && !complaint.ampk().isEmpty();
            if (!byForm && !children.stream().allMatch(child -> isCategorised(harm, child))) {
                hints.add("intake.hint.ampk");
            }
            if (kin.stream().noneMatch(one -> one.kinship().isGuardian())) {
                hints.add("intake.hint.guardian");
            }
        }
        boolean several = clients.size() > 1 || harms.accused(actor, file).size() > 1;
        if (several && !complaint.violence().isEmpty() && !clients.stream().allMatch(one -> isSaid(harm, one))) {
            hints.add("intake.hint.per-client");
        }
        List<Kinship> accused = kin.stream()
                .filter(one -> hasRole(all, one, PersonRole.ACCUSED))
                .map(Kin::kinship)
                .toList();
        if (complaint.flags().contains("DOMESTIC") && accused.stream().noneMatch(Kinship::isFamily)) {
            hints.add("intake.hint.household");
        }
        return hints;
    }

    /** The same and, for the form's own page, whether somebody accused here is a client elsewhere, as far as she may see. */
    public List<String> thorough(Actor actor, CaseFile file, Complaint complaint) {
        List<String> hints = new ArrayList<>(of(actor, file, complaint));
        boolean swapped = people.inCase(file.office(), file.id()).stream()
                .anyMatch(one -> one.role() == PersonRole.ACCUSED && isClientElsewhere(actor, file, one));
        if (swapped) {
            hints.add("intake.hint.swapped");
        }
        return hints;
    }

    private static boolean isCategorised(Harm harm, HarmDesk.Somebody child) {
        return harm.of(child.id()).filter(Harm.OfClient::isCategorised).isPresent();
    }

    private static boolean isSaid(Harm harm, HarmDesk.Somebody client) {
        return harm.of(client.id()).filter(one -> !one.by().isEmpty()).isPresent();
    }

    private boolean isClientElsewhere(Actor actor, CaseFile file, Participant accused) {
        return same.alike(actor, file, accused.person().id()).stream()
                .anyMatch(alike -> alike.role() == PersonRole.VICTIM);
    }

    private static boolean hasRole(List<Participant> all, Kin kin, PersonRole role) {
        return all.stream()
                .anyMatch(one -> one.role() == role && one.person().id().equals(kin.person()));
    }
}
