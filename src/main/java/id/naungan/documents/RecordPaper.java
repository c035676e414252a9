package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.access.Permission;
import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Naskah untuk ditandatangani. A record of the case as it was printed once, and what became of the paper.
 *
 * @param about the record that was printed; the case itself where a case has one only
 * @param stand which version of the record was printed, in the owning room's own signs
 * @param marks what became of it, oldest first; the last one counts
 */
public record RecordPaper(
        UUID id,
        CaseId caseId,
        Kind kind,
        UUID about,
        String stand,
        Instant printedAt,
        String printedBy,
        List<Mark> marks) {

    /** Jenis naskah. The papers of S4 and S5 that somebody signs by hand, and the products of S2.23. */
    public enum Kind {
        COMPLAINT_FORM("complaint-form", "Formulir Pengaduan"),
        STATEMENT("statement", "Surat Pernyataan"),
        POWER_OF_ATTORNEY("power-of-attorney", "Surat Kuasa"),
        INTERVIEW_RECORD("interview-record", "Berita Acara Wawancara"),
        CHRONOLOGY("chronology", "Catatan Kronologi"),
        CONSENT("consent", "Lembar Persetujuan"),
        OUTREACH_SURVEY("outreach-survey", "Dokumen Survei dan Jadwal Asesmen Korban"),
        OUTREACH_INFORMATION("outreach-information", "Dokumen Informasi dan Data Pendukung Kasus");

        private final String code;
        private final String heading;

        Kind(String code, String heading) {
            this.code = code;
            this.heading = heading;
        }

        public String code() {
            return code;
        }

        /** As printed, in Indonesian whatever the reader's language. */
        public String heading() {
            return heading;
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    /** Nasib naskah. A scan lies in the vault; or the paper in the office's cabinet; or nobody signed; or it was not used. */
    public enum Fate {
        SCANNED,
        IN_CABINET,
        NOT_SIGNED,
        SET_ASIDE;

        public boolean isSigned() {
            return this == SCANNED || this == IN_CABINET;
        }
    }

    /**
     * Catatan atas naskah.
     *
     * @param on the day on the paper
     * @param witness who saw it; empty where nobody did
     * @param words where it lies, or why it was not signed; empty for none
     * @param scan in the vault; only of a scanned one
     */
    public record Mark(
            Fate fate,
            LocalDate on,
            String witness,
            String words,
            @Nullable UUID scan,
            Instant at,
            String by) {

        @Override
        public String toString() {
            return "Mark[" + fate + "]";
        }
    }

    /**
     * Catatan yang dapat dicetak. A record of a case as it stands now, without its words.
     *
     * @param at when it was made, where a case has several; null where it has one
     * @param who it is about, masked; empty where that goes without saying
     * @param withdrawnOn the day on which it was taken back, wholly or in part; null while it holds
     */
    public record Item(
            UUID about,
            String stand,
            @Nullable Instant at,
            String who,
            @Nullable LocalDate withdrawnOn) {}

    /** Sumber naskah. A room that has records of one kind to print, and knows how each stands now. */
    public interface Source {
        Kind kind();

        /** The page on which the record is written, within the case; such as {@code formulir}. */
        String page();

        /** Without it nobody is led to that page. */
        Permission writing();

        /** Those that can be printed, in the order of the list. The caller has passed the door. */
        List<Item> items(Actor actor, CaseId caseId);
    }

    public Optional<Mark> fate() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast());
    }

    public boolean isSigned() {
        return fate().filter(mark -> mark.fate().isSigned()).isPresent();
    }
}
