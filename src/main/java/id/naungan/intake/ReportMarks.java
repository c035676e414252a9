package id.naungan.intake;

import id.naungan.kernel.OfficeId;
import id.naungan.sealing.HashPurpose;
import id.naungan.sealing.Sealing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sidik nomor. Keyed hashes by which a number that called before is known again, without any number at rest.
 * The office stands within the hash, so that nobody can compare callers of two offices.
 */
@Component
class ReportMarks {
    private static final int SHORTEST = 5;

    private final Sealing sealing;

    ReportMarks(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Null for no number, and for what is too short to be one. */
    byte @Nullable [] phone(OfficeId office, @Nullable String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[^0-9]", "").replaceFirst("^(62|0)", "");
        return digits.length() < SHORTEST ? null : sealing.keyedHash(HashPurpose.PHONE, office + "|" + digits);
    }

    byte[][] numbers(OfficeId office, List<Report.Elsewhere> numbers) {
        return numbers.stream()
                .map(one -> office + "|" + one.system() + "|"
                        + one.number().replaceAll("\\s+", "").toUpperCase(java.util.Locale.ROOT))
                .map(text -> sealing.keyedHash(HashPurpose.REPORT_NUMBER, text))
                .toArray(byte[][]::new);
    }
}
