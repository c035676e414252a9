package id.naungan.kernel.page;

import org.jspecify.annotations.Nullable;

/**
 * Pilihan. One option of radios, checkboxes or a select.
 *
 * @param value what is posted
 * @param label what is read, already in the page's language
 * @param hint a second line, null for none
 */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
