package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.SamePeople;
import id.naungan.intake.Guest;
import id.naungan.intake.Reception;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.persons.Identity;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Isian penerimaan. Texts as posted.
 *
 * @param standard code of the service; empty where the office promises only one
 * @param earlier says that the information came before now; only then the boxes of {@code received} count
 * @param known number of the person she is already, or {@code NEW}; asked only when somebody is alike
 * @param guest number of her entry in the guest book
 */
record ReceptionForm(
        @Nullable String callName,
        @Nullable String came,
        @Nullable String safe,
        @Nullable String standard,
        @Nullable String fullName,
        @Nullable String earlier,
        @Nullable TypedMoment received,
        @Nullable String known,
        @Nullable String guest) {
    private static final int CALL_NAME = 80;
    private static final int FULL_NAME = 200;
    private static final String NEW = "NEW";

    static ReceptionForm empty(TypedMoment now) {
        return new ReceptionForm(null, null, null, null, null, null, now, null, null);
    }

    static ReceptionForm of(Guest guest, ZoneId zone) {
        Guest.Entry entry = guest.entry();
        return new ReceptionForm(
                entry == null ? null : entry.name(),
                null,
                null,
                null,
                null,
                "YES",
                TypedMoment.of(guest.cameAt(), zone),
                null,
                guest.id().toString());
    }

    /** What was typed, or null with a fault at each field that is missing. */
    @Nullable
    Reception read(Actor actor, BindingResult faults, Instant now, List<Standards.Adopted> promised) {
        String name = Choices.words(callName, CALL_NAME, "callName", faults);
        String full = Choices.words(fullName, FULL_NAME, "fullName", faults);
        if (name.isEmpty() && full.isEmpty()) {
            Reply.fault(faults, "callName", "intake.crisis.call-name.missing");
        }
        Reception.Came who = Choices.one(Reception.Came.class, came, "came", "intake.reception.came.missing", faults);
        Boolean isSafe = Choices.yesNo(safe, "safe", "intake.crisis.safe.missing", faults);
        Instant at = earlier == null ? now : Choices.moment(received, actor, "received", faults);
        String chosen = chosen(faults, promised);
        if (who == null || isSafe == null || at == null || chosen == null || faults.hasErrors()) {
            return null;
        }
        Identity client = Identity.called(name.isEmpty() ? full : name).with(name, full.isEmpty() ? null : full);
        UUID entry = guest == null || guest.isBlank() ? null : GuestController.id(guest);
        return new Reception(chosen, who, isSafe, client, at, null, entry);
    }

    /** With one service there is nothing to choose. */
    private @Nullable String chosen(BindingResult faults, List<Standards.Adopted> promised) {
        List<String> codes =
                promised.stream().map(adopted -> adopted.standard().code()).toList();
        if (codes.size() == 1) {
            return codes.getFirst();
        }
        String code = Choices.listed(codes, standard, "standard", faults);
        if (code == null && !faults.hasFieldErrors("standard")) {
            Reply.fault(
                    faults,
                    "standard",
                    codes.isEmpty()
                            ? "intake.cannot-receive.no-walk-in-standard"
                            : "intake.reception.standard.missing");
        }
        return code;
    }

    /** Whether she said which of those alike it is, or that it is none. */
    boolean hasAnswered(List<SamePeople.Alike> alike) {
        return NEW.equals(known) || person(alike) != null;
    }

    Reception knowing(Reception read, List<SamePeople.Alike> alike) {
        return new Reception(
                read.standard(),
                read.came(),
                read.safeNow(),
                read.client(),
                read.informationReceivedAt(),
                person(alike),
                read.guest());
    }

    /** Only somebody whom she was just shown. */
    private @Nullable PersonId person(List<SamePeople.Alike> alike) {
        return alike.stream()
                .map(SamePeople.Alike::person)
                .filter(person -> person.toString().equals(known))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "ReceptionForm[sealed]";
    }
}
