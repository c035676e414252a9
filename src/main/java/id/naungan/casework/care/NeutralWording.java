package id.naungan.casework.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Kata yang tidak menyalahkan. Points at words that can be read as blaming her and says what else could be written.
 * Only a hint: she may have said just that, and her words are hers.
 */
public final class NeutralWording {
    private static final List<Hint> HINTS = List.of(
            new Hint("mengaku", "menyampaikan"),
            new Hint("menolak", "memilih tidak"),
            new Hint("dipicu oleh korban", "yang dilakukan terlapor"),
            new Hint("penyebab korban", "keadaan yang melatari"),
            new Hint("salah korban", "yang dilakukan terlapor"),
            new Hint("salah klien", "yang dilakukan terlapor"),
            new Hint("tidak melawan", "yang terjadi padanya"),
            new Hint("mengundang", "yang dilakukan terlapor"));

    /** A word as it was typed, and one that blames nobody. */
    public record Hint(String word, String instead) {}

    private NeutralWording() {}

    public static List<Hint> in(ChronologyEntry.Story story) {
        String all = (story.text() + " " + story.cause()).toLowerCase(Locale.ROOT);
        List<Hint> found = new ArrayList<>();
        for (Hint hint : HINTS) {
            if (Pattern.compile("(?<!\\p{L})" + hint.word() + "(?!\\p{L})")
                    .matcher(all)
                    .find()) {
                found.add(hint);
            }
        }
        return found;
    }
}
