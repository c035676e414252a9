package id.naungan.documents;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.naungan.access.Actor;
import id.naungan.access.Offices;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.print.PdfPrinter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Percetakan naskah. Lays a record on paper under the kop; an office that has no kop yet prints under its name, nobody waits for one. */
@Component
class PaperPress {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'pukul' HH.mm", Locale.of("id", "ID"));

    private final TemplateEngine templates;
    private final PdfPrinter printer;
    private final Letterheads letterheads;
    private final Offices offices;

    PaperPress(TemplateEngine templates, PdfPrinter printer, Letterheads letterheads, Offices offices) {
        this.templates = templates;
        this.printer = printer;
        this.letterheads = letterheads;
        this.offices = offices;
    }

    /** @param at null for an empty form */
    byte[] print(Actor actor, RecordPaper.Kind kind, PaperModel model, @Nullable Instant at) {
        Letterhead head = letterheads.of(actor.office()).orElseGet(() -> named(actor));
        String printed = at == null ? null : MOMENT.format(at.atZone(actor.zone()));
        var page = new StringOutput(16 * 1024);
        templates.render("papers/paper.jte", new PrintedPaper(kind, head, model, printed), page);
        return printer.print(page.toString(), head.pageSize());
    }

    private Letterhead named(Actor actor) {
        Offices.Office office = offices.find(actor.office()).orElseThrow();
        return Letterhead.of(office.agency(), office.name(), "", "", "");
    }
}
