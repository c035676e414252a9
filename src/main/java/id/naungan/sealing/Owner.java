package id.naungan.sealing;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.PersonId;
import java.util.UUID;

/** Pemegang kunci data. Whose data key seals a value: one person, case, file, account or office within one office. */
public record Owner(OfficeId office, Subject kind, UUID id) {

    public static Owner of(OfficeId office, PersonId person) {
        return new Owner(office, Subject.PERSON, person.value());
    }

    public static Owner of(OfficeId office, CaseId caseId) {
        return new Owner(office, Subject.CASE, caseId.value());
    }

    public static Owner of(OfficeId office, AccountId account) {
        return new Owner(office, Subject.ACCOUNT, account.value());
    }

    public static Owner of(OfficeId office) {
        return new Owner(office, Subject.OFFICE, office.value());
    }

    public static Owner file(OfficeId office, UUID file) {
        return new Owner(office, Subject.FILE, file);
    }
}
