package id.naungan.documents;

import java.util.Arrays;
import java.util.Optional;

/**
 * Jenis surat. The letters of the procedures (S3 steps 4, 8-13; S4.18; S5.15, S5.16); standards name them by their code.
 * The sign stands in the number, such as {@code 001/SPR/UPTD-PPA/XI/2026}.
 */
public enum LetterType {
    REFERRAL_COVER("referral-cover", "SPR", "Surat Pengantar Rujukan", Form.LETTER),
    SERVICE_AGREEMENT("service-agreement", "KL", "Kesepakatan Layanan", Form.AGREEMENT),
    REFERRAL("referral", "SR", "Surat Rujukan", Form.LETTER),
    FINAL_REPORT("final-report", "LA", "Laporan Akhir Penanganan Kasus", Form.REPORT),
    SERVICE_RECOMMENDATION("service-recommendation", "REK", "Rekomendasi Layanan", Form.REPORT),
    CASE_NOTICE("case-notice", "LK", "Laporan Kasus", Form.LETTER),
    CLARIFICATION_REPORT("clarification-report", "LHK", "Laporan Hasil Klarifikasi", Form.LETTER),
    TRANSFER_NOTE("transfer-note", "SP", "Surat Pelimpahan", Form.LETTER),
    PROGRESS_REPORT("progress-report", "LPK", "Laporan Perkembangan Kasus", Form.REPORT),
    CASE_REPORT("case-report", "LKS", "Laporan Kasus", Form.REPORT),
    TASK_LETTER("task-letter", "ST", "Surat Tugas", Form.REPORT);

    private final String code;
    private final String sign;
    private final String heading;
    private final Form form;

    /** The three shapes of official writing that are printed here. */
    enum Form {
        LETTER,
        AGREEMENT,
        REPORT
    }

    LetterType(String code, String sign, String heading, Form form) {
        this.code = code;
        this.sign = sign;
        this.heading = heading;
        this.form = form;
    }

    public String code() {
        return code;
    }

    public String sign() {
        return sign;
    }

    /** As printed, in Indonesian whatever the reader's language. */
    public String heading() {
        return heading;
    }

    /** Has an addressee, and a subject line in place of a title. */
    public boolean isLetter() {
        return form == Form.LETTER;
    }

    /** Waits for the client's signature beside the office's. */
    public boolean isAgreement() {
        return form == Form.AGREEMENT;
    }

    /** A report upwards is its writer's own word, so she signs it herself; nothing is approved by it (S4.18, S5.15; D17). */
    boolean isSignedByItsWriter() {
        return this == CASE_NOTICE || this == CLARIFICATION_REPORT;
    }

    static Optional<LetterType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
