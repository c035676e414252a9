package id.naungan.outreach;

import id.naungan.documents.PaperModel;
import id.naungan.documents.PaperModel.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Naskah produk penjangkauan (S2.23): the survey with the schedule of her assessment, and the information with what supports it.
 * Nobody's name, address or danger stands on them; what is not known yet is a line, so that the same models make the empty papers.
 */
final class ProductPaper {
    private static final int SEEN = 5;
    private static final int SUMMARY = 7;

    private ProductPaper() {}

    /**
     * What the case holds, in words; null, or empty, on an empty paper and where nothing is known.
     *
     * @param special what a disability asks of the visit
     * @param visits and {@code assessed}, {@code done}: a line each
     * @param seen what the last visit found of her
     */
    record Known(
            Case about,
            @Nullable Verification verification,
            boolean traced,
            Situation.@Nullable Disability disability,
            @Nullable String special,
            List<String> visits,
            @Nullable String seen,
            @Nullable String needed,
            List<String> assessed,
            List<Somebody> people,
            List<String> done,
            @Nullable String officer) {

        static final Known NOTHING = new Known(
                Case.NOTHING, null, false, null, null, List.of(), null, null, List.of(), List.of(), List.of(), null);

        @Override
        public String toString() {
            return "Known[sealed]";
        }
    }

    /** Its clear part, and the initials of the client. */
    record Case(
            @Nullable String number,
            @Nullable String client,
            @Nullable String received,
            @Nullable String kind,
            @Nullable String risk,
            @Nullable String jurisdiction) {
        static final Case NOTHING = new Case(null, null, null, null, null, null);
    }

    /** @param who initials */
    record Somebody(String role, String who) {}

    /** What is learned before the visit, what the visit found, and when she is assessed (S2.23a). */
    static PaperModel survey(Known known) {
        PaperModel paper = before(identified(known), known).heading("2. Kunjungan");
        paper = known.visits().isEmpty()
                ? paper.field("Hari, tanggal, jam", null).field("Petugas yang datang", null)
                : paper.items(known.visits());
        paper = paper.choices("Hasil:", boxes("bertemu", "belum bertemu", "ditunda demi keamanan"))
                .choices("Keadaan darurat:", boxes("tidak ada", "ada, ditolong lebih dulu"))
                .field("Kebutuhan", known.needed())
                .heading("Yang terlihat dan disampaikan")
                .told(known.seen(), SEEN)
                .heading("3. Jadwal asesmen korban");
        paper = known.assessed().isEmpty() ? paper : paper.items(known.assessed());
        return paper.field("Asesmen berikutnya (hari, tanggal, jam)", null)
                .field("Tempat", null)
                .field("Petugas asesmen", null)
                .field("Penerjemah, pendamping, atau alat bantu", null)
                .choices("Klien setuju dengan jadwal ini:", boxes("ya", "minta waktu lain"))
                .signedBy("Pendamping PPA", known.officer())
                .signedBy("Pekerja sosial (supervisor)", null);
    }

    /** What is known of the case without a name, what was done, and what supports it (S2.23b). */
    static PaperModel information(Known known) {
        PaperModel paper = identified(known).heading("1. Para pihak (inisial)");
        if (known.people().isEmpty()) {
            paper = paper.field("Klien", null).field("Terlapor", null).field("Pelapor", null);
        }
        for (Somebody one : known.people()) {
            paper = paper.field(one.role(), one.who());
        }
        paper = paper.heading("2. Ringkasan keterangan").told(null, SUMMARY).heading("3. Yang sudah dilakukan");
        paper = known.done().isEmpty() ? paper.told(null, SEEN) : paper.items(known.done());
        return paper.heading("4. Data pendukung")
                .choices(
                        "Ada di berkas:",
                        boxes(
                                "formulir pengaduan",
                                "surat rujukan",
                                "KTP",
                                "kartu keluarga",
                                "akta kelahiran",
                                "visum",
                                "tanda bukti lapor polisi",
                                "foto atau tangkapan layar",
                                "catatan kronologi"))
                .field("Lainnya", null)
                .field("Disimpan di", null)
                .signedBy("Pendamping PPA", known.officer())
                .signedBy("Supervisor", null);
    }

    private static PaperModel identified(Known known) {
        Case about = known.about();
        return PaperModel.under(about.number())
                .field("Klien (inisial)", about.client())
                .field("Informasi diterima", about.received())
                .field("Jenis kasus", about.kind())
                .field("Risiko", about.risk())
                .field("Kewenangan layanan", about.jurisdiction());
    }

    private static PaperModel before(PaperModel paper, Known known) {
        Verification verified = known.verification();
        return paper.heading("1. Sebelum berangkat")
                .choices(
                        "Keterangan diperiksa melalui:",
                        boxes(
                                verified == null ? null : verified.through(),
                                "dinas",
                                "desa atau kelurahan",
                                "kecamatan",
                                "RT atau RW",
                                "lainnya"))
                .choices(
                        "Hasilnya:",
                        boxes(
                                verified == null ? null : verified.result(),
                                "benar",
                                "sebagian",
                                "berbeda",
                                "belum ada yang menjawab"))
                .choices("Alamat:", List.of(new Choice("sudah ditelusuri", known.traced())))
                .choices(
                        "Disabilitas:", boxes(known.disability(), "ada", "tidak ada", "belum diketahui setelah dicoba"))
                .field("Yang dibutuhkan karenanya", known.special());
    }

    private static List<Choice> boxes(String... labels) {
        return Arrays.stream(labels).map(label -> new Choice(label, false)).toList();
    }

    /** A box for each constant in its order; the chosen one is ticked. */
    private static List<Choice> boxes(@Nullable Enum<?> chosen, String... labels) {
        List<Choice> boxes = new ArrayList<>();
        for (int at = 0; at < labels.length; at++) {
            boxes.add(new Choice(labels[at], chosen != null && chosen.ordinal() == at));
        }
        return boxes;
    }
}
