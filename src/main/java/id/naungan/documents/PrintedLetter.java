package id.naungan.documents;

import id.naungan.documents.Letterheads.Letterhead;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Surat siap cetak. Everything that stands on the paper, for the letter template.
 *
 * @param number null when it is written by hand later, or not given yet
 * @param date in words, such as "22 November 2026"; null before the signature
 * @param post name of the post that signs
 * @param officer who signed; null before the signature
 * @param check address of the page of validity; null before the signature
 * @param qr the same as a picture
 * @param answer what stands where the client signs; null for a line to sign on
 * @param tongue Indonesian, or English for an unofficial copy
 */
public record PrintedLetter(
        LetterType type,
        Letterhead head,
        LetterModel model,
        @Nullable String number,
        @Nullable String date,
        String post,
        @Nullable String officer,
        @Nullable String check,
        @Nullable String qr,
        @Nullable Answer answer,
        LetterTongue tongue) {

    /**
     * What the client answered.
     *
     * @param words as she confirmed them on screen; null when she signed on paper
     * @param how when, and before whom
     */
    public record Answer(@Nullable String words, String how) {}

    /** Words that the letter says by itself, in its tongue. */
    public String say(String indonesian) {
        return tongue.say(indonesian);
    }

    /** For the PDF's title: says nothing of the matter. */
    public String title() {
        String heading = say(type.heading());
        return number == null ? heading : heading + " " + number;
    }

    public @Nullable String logo() {
        byte[] bytes = head.logo();
        return bytes == null
                ? null
                : "data:" + head.logoType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** "2 (dua) berkas", a bare number in a copy, or a dash. */
    public String attachmentCount() {
        int count = model.attachments().size();
        if (count == 0) {
            return "-";
        }
        return tongue.isCopy() ? Integer.toString(count) : count + " (" + Terbilang.of(count) + ") berkas";
    }
}
