package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.documents.PaperModel;
import id.naungan.documents.PaperModel.Choice;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Naskah kronologi. What she told in the order of its days; a correction stands beside what it corrects (S4.15, S5.9). */
final class ChronologyPaper {
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH.mm", INDONESIAN);

    private ChronologyPaper() {}

    static PaperModel of(Actor actor, CaseFile file, List<ChronologyEntry> entries, PaperNames names) {
        PaperModel paper = PaperModel.under(file.number())
                .field(
                        "Klien",
                        names.clients(file).stream()
                                .map(one -> one.identity().formalName())
                                .collect(Collectors.joining(", ")));
        for (int place = 0; place < entries.size(); place++) {
            paper = entry(paper, actor, entries, place, names, file);
        }
        return paper.heading("Pembacaan kembali")
                .paragraph(
                        "Catatan ini dibacakan kembali. Klien boleh menambah, meminta perbaikan, atau tidak menandatangani; layanan "
                                + "tidak bergantung pada tanda tangan. Perbaikan menjadi catatan baru, yang lama tidak dihapus.")
                .choices(
                        "Bila klien tidak menandatangani:",
                        List.of(new Choice("tidak bersedia", false), new Choice("belum dapat", false)))
                .signedBy("Klien", names.signing(file))
                .signedBy("Petugas", actor.displayName());
    }

    private static PaperModel entry(
            PaperModel paper, Actor actor, List<ChronologyEntry> entries, int place, PaperNames names, CaseFile file) {
        ChronologyEntry entry = entries.get(place);
        ChronologyEntry.Story story = entry.story();
        String teller = names.of(file, entry.toldBy())
                .map(person -> person.identity().formalName())
                .orElse("orang lain");
        PaperModel longer = paper.heading((place + 1) + ". " + when(story))
                .field("Disampaikan oleh", teller)
                .field(
                        "Dicatat oleh",
                        entry.by() + ", " + MOMENT.format(entry.recordedAt().atZone(actor.zone())));
        if (story.day() != null && !story.about().isEmpty()) {
            longer = longer.field("Perkiraan", story.about());
        }
        longer = corrections(longer, entries, entry).paragraph(story.text());
        return story.cause().isEmpty() ? longer : longer.field("Yang melatari", story.cause());
    }

    private static PaperModel corrections(PaperModel paper, List<ChronologyEntry> entries, ChronologyEntry entry) {
        PaperModel longer = paper;
        for (int other = 0; other < entries.size(); other++) {
            if (entries.get(other).id().equals(entry.corrects())) {
                longer = longer.field("Koreksi", "memperbaiki catatan nomor " + (other + 1));
            } else if (entries.get(other).id().equals(entry.correctedBy())) {
                longer = longer.field("Koreksi", "sudah diperbaiki oleh catatan nomor " + (other + 1));
            }
        }
        return longer;
    }

    private static String when(ChronologyEntry.Story story) {
        if (story.day() == null) {
            return story.about();
        }
        return DAY.format(story.day()) + (story.time().isEmpty() ? "" : ", " + story.time());
    }
}
