package id.naungan.simfoni;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.naungan.access.Actor;
import id.naungan.documents.Letterheads;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.page.Moments;
import id.naungan.print.PageSize;
import id.naungan.print.PdfPrinter;
import id.naungan.print.Watermark;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Percetakan lembar. Prints a sheet with who printed it and when across every page: paper that is found says whose it was. */
@Component
public class SheetPress {
    private final TemplateEngine templates;
    private final PdfPrinter printer;
    private final Letterheads letterheads;
    private final OfficeClock clock;

    /** What the template prints; {@code number} is the case's, {@code printed} who did and when. */
    public record Printed(String office, String number, Sheet sheet, String printed) {
        @Override
        public String toString() {
            return "Printed[sealed]";
        }
    }

    SheetPress(TemplateEngine templates, PdfPrinter printer, Letterheads letterheads, OfficeClock clock) {
        this.templates = templates;
        this.printer = printer;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    public byte[] print(Actor actor, String number, Sheet sheet) {
        String printed = actor.displayName() + ", " + new Moments(Locale.of("id"), actor.zone()).brief(clock.now());
        var page = new StringOutput(16 * 1024);
        templates.render("simfoni/print.jte", new Printed(actor.officeName(), number, sheet, printed), page);
        PageSize size = letterheads
                .of(actor.office())
                .map(Letterheads.Letterhead::pageSize)
                .orElse(PageSize.A4);
        return Watermark.across(printer.print(page.toString(), size), "RAHASIA · " + printed);
    }
}
