package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.SamePeople;
import id.naungan.kernel.OfficeClock;
import id.naungan.persons.Identity;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinsfolk;
import id.naungan.persons.Kinship;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.PersonRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Petunjuk kelengkapan. What looks unfinished or odd (case-data 10): sentences to think about, never a bar. */
@Component
public class ComplaintHints {
    private static final int OF_AGE = 18;

    private final People people;
    private final Kinsfolk kinsfolk;
    private final SamePeople same;
    private final OfficeClock clock;

    ComplaintHints(People people, Kinsfolk kinsfolk, SamePeople same, OfficeClock clock) {
        this.people = people;
        this.kinsfolk = kinsfolk;
        this.same = same;
        this.clock = clock;
    }

    /** Whether a client is a child; null while no age is known. */
    public @Nullable Boolean isChild(Actor actor, CaseFile file) {
        return isChild(actor, people.inCase(file.office(), file.id()));
    }

    private @Nullable Boolean isChild(Actor actor, List<Participant> all) {
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        List<Integer> ages = all.stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .flatMap(one -> Stream.ofNullable(age(one.person().identity(), today)))
                .toList();
        return ages.isEmpty() ? null : Boolean.valueOf(ages.stream().anyMatch(age -> age < OF_AGE));
    }

    /** Keys of the sentences, most pressing first. */
    public List<String> of(Actor actor, CaseFile file, Complaint complaint) {
        List<String> hints = new ArrayList<>();
        List<Kin> kin = kinsfolk.inCase(file.office(), file.id());
        List<Participant> all = people.inCase(file.office(), file.id());
        if (complaint.violence().contains(Violence.SEXUAL) || complaint.flags().contains("SEXUAL_VIOLENCE")) {
            hints.add("intake.hint.sexual");
        }
        if (Boolean.TRUE.equals(isChild(actor, all))) {
            if (complaint.ampk().isEmpty()) {
                hints.add("intake.hint.ampk");
            }
            if (kin.stream().noneMatch(one -> one.kinship().isGuardian())) {
                hints.add("intake.hint.guardian");
            }
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

    private static @Nullable Integer age(Identity who, LocalDate today) {
        Identity.Birth birth = who.birth();
        return birth == null ? null : birth.ageOn(today);
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
