package id.naungan.access;

import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meja data kantor. What the office is called, where it is, and in which zone its times are told. */
@Component
public class OfficeSettings {
    private static final int LONGEST = 200;

    private final Offices offices;
    private final AccessLog log;

    /** As typed, with the codes of province and regency. */
    public record Draft(
            String name,
            String agency,
            String address,
            String phone,
            String zone,
            String kind,
            @Nullable String province,
            @Nullable String regency) {}

    OfficeSettings(Offices offices, AccessLog log) {
        this.offices = offices;
        this.log = log;
    }

    public Offices.Details of(Actor actor) {
        return offices.details(actor.office());
    }

    /** {@code seen} is the version that she had before her; whoever comes second is told. */
    public Outcome<OfficeId> save(Actor actor, int seen, Draft draft) {
        Optional<CannotSaveAccount> wrong = refuse(draft);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (!offices.change(actor.office(), seen, draft)) {
            return Outcome.refused(CannotSaveAccount.OFFICE_CHANGED);
        }
        log.write(
                actor,
                new AccessLog.Act(
                        "office.change",
                        FieldClass.PUBLIC_CODE,
                        null,
                        "office:" + actor.office(),
                        null,
                        AccessLog.Result.ALLOWED));
        return Outcome.done(actor.office());
    }

    private static Optional<CannotSaveAccount> refuse(Draft draft) {
        if (draft.name().isBlank() || draft.name().length() > LONGEST) {
            return Optional.of(CannotSaveAccount.OFFICE_NAME_MISSING);
        }
        if (draft.agency().length() > LONGEST || draft.address().length() > LONGEST) {
            return Optional.of(
                    draft.agency().length() > LONGEST
                            ? CannotSaveAccount.OFFICE_AGENCY_LONG
                            : CannotSaveAccount.OFFICE_ADDRESS_LONG);
        }
        if (!draft.phone().matches("[0-9+(). /-]{0,40}")) {
            return Optional.of(CannotSaveAccount.OFFICE_PHONE);
        }
        if (!OfficeDesk.ZONES.contains(draft.zone())) {
            return Optional.of(CannotSaveAccount.OFFICE_ZONE);
        }
        return Offices.KINDS.contains(draft.kind()) ? Optional.empty() : Optional.of(CannotSaveAccount.OFFICE_KIND);
    }
}
