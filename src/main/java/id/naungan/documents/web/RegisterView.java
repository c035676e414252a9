package id.naungan.documents.web;

import id.naungan.documents.Letter;
import id.naungan.documents.LetterState;
import id.naungan.documents.LetterType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Buku agenda surat. One page of the register; {@code type} is null for all types. */
public record RegisterView(
        int year, int thisYear, @Nullable LetterType type, int number, List<Letter> letters, boolean more) {

    /** The address of another page of the same list. */
    public String page(int other) {
        return "/kerja/surat?tahun=" + year + (type == null ? "" : "&jenis=" + type.code()) + "&hal=" + other;
    }

    public static Instant signedAt(Letter letter) {
        return switch (letter.state()) {
            case LetterState.Signed signed -> signed.at();
            case LetterState.Sent sent -> sent.signedAt();
            case LetterState.Voided voided -> voided.signedAt();
            case LetterState.Discarded aside -> aside.at();
            case LetterState.Draft draft -> letter.draftedAt();
            case LetterState.Initialled initialled -> letter.draftedAt();
        };
    }

    public static String tone(Letter letter) {
        return LetterPages.tone(letter.state());
    }

    public static String signatory(Letter letter) {
        String name = letter.chain().isEmpty() ? null : letter.chain().getLast().name();
        return name == null ? "" : name;
    }
}
