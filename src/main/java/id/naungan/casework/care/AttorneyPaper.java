package id.naungan.casework.care;

import id.naungan.casework.CaseFile;
import id.naungan.documents.PaperModel;
import id.naungan.persons.Person;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Naskah surat kuasa. Giver, holder, what the holder may do and until when (S4.11); signed by both before a witness. */
final class AttorneyPaper {

    private AttorneyPaper() {}

    static PaperModel of(CaseFile file, PowerOfAttorney power, PaperNames names) {
        Person giver = names.of(file, power.giver()).orElse(null);
        Person holder = names.of(file, power.holder()).orElse(null);
        LocalDate withdrawn = power.withdrawnOn();
        PaperModel paper = PaperModel.under(file.number());
        if (withdrawn != null) {
            paper = paper.paragraph(
                    "Kuasa ini sudah dicabut pada " + PaperNames.DAY.format(withdrawn) + " dan tidak berlaku lagi.");
        }
        LocalDate until = power.until();
        paper = people(paper, giver, holder)
                .heading("Isi kuasa")
                .paragraph("Pemberi kuasa mengizinkan penerima kuasa, atas nama pemberi kuasa:")
                .items(power.items().stream().map(AttorneyPaper::sentence).toList());
        if (!power.note().isEmpty()) {
            paper = paper.field("Catatan", power.note());
        }
        return ending(
                paper,
                PaperNames.DAY.format(power.givenOn()),
                until == null ? "dicabut oleh pemberi kuasa" : PaperNames.DAY.format(until),
                name(giver),
                name(holder));
    }

    /** For the counter: boxes where the record has its items. */
    static PaperModel blank() {
        PaperModel paper = people(PaperModel.under(null), null, null)
                .heading("Isi kuasa")
                .choices(
                        "Pemberi kuasa mengizinkan penerima kuasa, atas nama pemberi kuasa (beri tanda silang):",
                        Arrays.stream(PowerItem.values())
                                .map(item -> new PaperModel.Choice(sentence(item), false))
                                .toList());
        return ending(paper, null, null, null, null);
    }

    private static PaperModel people(PaperModel paper, @Nullable Person giver, @Nullable Person holder) {
        return PaperNames.identify(
                PaperNames.identify(paper.heading("Pemberi kuasa"), giver).heading("Penerima kuasa"), holder);
    }

    private static PaperModel ending(
            PaperModel paper,
            @Nullable String from,
            @Nullable String until,
            @Nullable String giver,
            @Nullable String holder) {
        return paper.field("Berlaku sejak", from)
                .field("Berlaku sampai", until)
                .paragraph(
                        "Yang tidak disebut di atas tetap dilakukan pemberi kuasa sendiri. Kuasa ini diberikan tanpa paksaan, tidak "
                                + "dapat dialihkan kepada orang lain, dan dapat dicabut kapan saja dengan ucapan atau tulisan kepada "
                                + "kantor ini. Pertolongan tidak menunggu surat kuasa.")
                .signedBy("Pemberi kuasa", giver)
                .signedBy("Penerima kuasa", holder)
                .signedBy("Saksi", null);
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.identity().formalName();
    }

    private static String sentence(PowerItem item) {
        return switch (item) {
            case REPORT -> "melaporkan apa yang dialami pemberi kuasa";
            case RECEIVE_INFORMATION -> "menerima kabar tentang perkembangan kasus";
            case SIGN_AGREEMENTS -> "menandatangani kesepakatan layanan";
            case RECEIVE_DOCUMENTS -> "menerima surat dan dokumen";
            case ACCOMPANY -> "mendampingi pemberi kuasa selama layanan";
        };
    }
}
