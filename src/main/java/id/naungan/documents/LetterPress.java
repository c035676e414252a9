package id.naungan.documents;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.documents.Letter.Step;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.print.PdfPrinter;
import id.naungan.print.QrCode;
import id.naungan.print.Stamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Percetakan surat. Lays words, letterhead and signatory on paper. */
@Component
class LetterPress {
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);

    private final TemplateEngine templates;
    private final PdfPrinter printer;
    private final Posts posts;
    private final String publicAddress;

    /** What the paper is laid from. */
    record Sheet(Letter letter, LetterModel model, Letterhead head, LetterWords.@Nullable ClientSigned client) {}

    LetterPress(
            TemplateEngine templates, PdfPrinter printer, Posts posts, @Value("${naungan.url}") String publicAddress) {
        this.templates = templates;
        this.printer = printer;
        this.posts = posts;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    /** The letter that holds, with number, date, signatory and QR picture. */
    byte[] signed(Sheet sheet, Actor signatory, String post, @Nullable String number, Instant at, String code) {
        String check = publicAddress + "/s/" + code;
        return print(new PrintedLetter(
                sheet.letter().type(),
                sheet.head(),
                sheet.model(),
                number,
                DATE.format(at.atZone(signatory.zone())),
                posts.name(post).id(),
                signatory.displayName(),
                check,
                QrCode.of(check).dataUri(),
                answer(signatory, sheet, LetterTongue.INDONESIAN),
                LetterTongue.INDONESIAN));
    }

    /** What would be signed, with KONSEP across it. */
    byte[] draft(Sheet sheet, Actor reader) {
        String post = sheet.letter().chain().getLast().post();
        return Stamp.DRAFT.over(print(new PrintedLetter(
                sheet.letter().type(),
                sheet.head(),
                sheet.model(),
                null,
                null,
                posts.name(post).id(),
                null,
                null,
                null,
                answer(reader, sheet, LetterTongue.INDONESIAN),
                LetterTongue.INDONESIAN)));
    }

    /** An English copy of a letter that is signed, with the same QR picture; the Indonesian letter alone holds. */
    byte[] english(Sheet sheet, Actor reader) {
        LetterTongue tongue = LetterTongue.ENGLISH;
        Step signature = sheet.letter().chain().getLast();
        String check = publicAddress + "/s/" + sheet.letter().code();
        Instant at = Objects.requireNonNull(signature.at());
        String post = Objects.requireNonNullElse(signature.as(), signature.post());
        return print(new PrintedLetter(
                sheet.letter().type(),
                sheet.head(),
                sheet.model(),
                sheet.letter().number(),
                tongue.say(DATE.format(at.atZone(reader.zone()))),
                posts.name(post).in(Locale.ENGLISH),
                signature.name(),
                check,
                QrCode.of(check).dataUri(),
                answer(reader, sheet, tongue),
                tongue));
    }

    private byte[] print(PrintedLetter letter) {
        var page = new StringOutput(16 * 1024);
        templates.render("letters/letter.jte", letter, page);
        return printer.print(page.toString(), letter.head().pageSize());
    }

    private static PrintedLetter.@Nullable Answer answer(Actor reader, Sheet sheet, LetterTongue tongue) {
        LetterWords.ClientSigned client = sheet.client();
        if (client == null) {
            return null;
        }
        String day = DATE.format(client.at().atZone(reader.zone()));
        String how = client.words() == null
                ? "Ditandatangani pada lembar terpisah tanggal " + day + ", disaksikan " + client.witness() + "."
                : "Disetujui di layar tanggal " + day + ", disaksikan " + client.witness() + ".";
        return new PrintedLetter.Answer(client.words(), tongue.say(how));
    }
}
