package id.naungan.kernel.page;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Halaman. Everything that a template may ask besides its own model; each template that draws a page or a form
 * declares {@code @param Page page} and the shell puts it in.
 *
 * @param sentences the message files in the page's language
 * @param moments instants as words, in the office's zone
 * @param csrf asked for only by forms, since asking starts a session
 * @param once idempotency key: the posted one when the form is shown again, else a new one
 * @param faults what was typed and what is wrong with it
 * @param viewer the signed-in person; null for the public
 * @param path path of the request without query
 * @param now the office clock at the time of drawing
 * @param demo whether everything here is invented
 * @param drafts what the reader has left unsaved in the forms of this page
 */
public record Page(
        Sentences sentences,
        Moments moments,
        Supplier<Csrf> csrf,
        String once,
        Faults faults,
        @Nullable Viewer viewer,
        String path,
        Instant now,
        boolean demo,
        Drafts drafts,
        House house)
        implements LocalizationSupport {

    /** Name of the hidden field that carries the idempotency key. */
    public static final String ONCE = "_once";

    /** Name of the hidden field that carries the version which the typist saw. */
    public static final String SEEN = "_seen";

    /** Cross-site request forgery token: name of its form field, and its value. */
    public record Csrf(String name, String token) {}

    /** A sentence as plain text; the template escapes it. */
    public String say(String key, @Nullable Object... values) {
        return sentences.say(key, values);
    }

    /** For sentences with markup inside: the arguments are escaped, the sentence is not. */
    @Override
    public String lookup(String key) {
        return sentences.say(key);
    }

    public Locale locale() {
        return sentences.locale();
    }

    /** "id" or "en". */
    public String language() {
        return locale().getLanguage();
    }

    public String value(String field) {
        return faults.value(field);
    }

    public @Nullable String error(String field) {
        return faults.error(field);
    }

    /** The document's title; a form with faults says so first. */
    public String title(String title) {
        String prefix = say("shell.error.prefix") + " ";
        return faults.any() && !title.startsWith(prefix) ? prefix + title : title;
    }

    public String at(Instant moment) {
        return moments.full(moment);
    }

    /** "5 jam 12 menit" from now to the moment, or since it. */
    public String until(Instant moment) {
        return moments.span(Duration.between(now, moment));
    }

    public boolean isPast(Instant moment) {
        return moment.isBefore(now);
    }

    /** The element id of a field: letters, digits and dashes only. */
    public String id(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Value of {@code aria-describedby} for a field, or null when there is nothing to point at. */
    public @Nullable String described(String field, @Nullable String hint) {
        String ids = (hint == null ? "" : id(field) + "-hint ") + (error(field) == null ? "" : id(field) + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }

    public Content part(String template, Map<String, Object> model) {
        return house.part(this, template, model);
    }

    public String asset(String name) {
        return house.asset(name);
    }
}
