package id.naungan.kernel.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Kalimat. Looks up sentences of the message files in one language.
 * Placeholders are {@code {0}} and so on, filled as they are: an apostrophe is an apostrophe.
 */
public record Sentences(MessageSource source, Locale locale) {

    /** The sentence, or the key itself between question marks, so that a gap is seen and not hidden. */
    public String say(String key, @Nullable Object... values) {
        String found = find(key);
        return found == null ? "??" + key + "??" : filled(found, values);
    }

    /** The first of the codes that has a sentence, else the default that came with it. */
    public String say(MessageSourceResolvable fault) {
        Object[] values = fault.getArguments() == null ? new Object[0] : fault.getArguments();
        String[] codes = fault.getCodes() == null ? new String[0] : fault.getCodes();
        for (String code : codes) {
            String found = find(code);
            if (found != null) {
                return filled(found, values);
            }
        }
        String fallback = fault.getDefaultMessage();
        return fallback == null ? say("shell.fault.unknown") : fallback;
    }

    /** The raw sentence of a key, or null. */
    public @Nullable String find(String key) {
        return source.getMessage(key, null, null, locale);
    }

    private static String filled(String sentence, @Nullable Object[] values) {
        if (values.length == 0 || sentence.indexOf('{') < 0) {
            return sentence;
        }
        StringBuilder out = new StringBuilder(sentence.length() + 16 * values.length);
        for (int i = 0; i < sentence.length(); i++) {
            int close = sentence.charAt(i) == '{' ? sentence.indexOf('}', i) : -1;
            int index = close == i + 2 ? Character.digit(sentence.charAt(i + 1), 10) : -1;
            if (index >= 0 && index < values.length) {
                out.append(values[index]);
                i = close;
            } else {
                out.append(sentence.charAt(i));
            }
        }
        return out.toString();
    }
}
