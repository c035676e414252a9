package id.naungan.accompaniment;

import id.naungan.casework.CaseFile;
import java.util.Optional;

/**
 * Aturan mediasi. The only home of the bar: S3.12 orders mediation, and UU 12/2022 art. 23 forbids to settle sexual violence
 * outside court unless the offender is a child.
 */
final class MediationRules {

    private MediationRules() {}

    /** Why mediation is refused in this case; at present in every case, whatever its kind, since no gate can tell them apart yet. */
    static Optional<CannotRecord> bar(CaseFile file, ActivityKind kind) {
        return kind == ActivityKind.MEDIATION ? Optional.of(CannotRecord.MEDIATION) : Optional.empty();
    }
}
