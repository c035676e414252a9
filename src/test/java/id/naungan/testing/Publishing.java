package id.naungan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** A standard of the library prepared and published through the pages, as a head does it. */
public final class Publishing {
    private Publishing() {}

    private static final String OWN_CONTACT = "(0000) 000000";

    /** Prepares it with these values, and contacts of the office where it asks for them; answers with the preview. */
    public static Visitor.Page prepare(Visitor officer, String code, Map<String, String> values) {
        String page = "/admin/standar/" + code;
        Visitor.Page asked = officer.get(page);
        Visitor.Form form = asked.form(page);
        asked.document().select("input[name^=values]").stream()
                .filter(field -> field.val().isEmpty())
                .forEach(field -> form.with(field.attr("name"), OWN_CONTACT));
        values.forEach((parameter, value) -> form.with("values[" + parameter + "]", value));
        Visitor.Page preview = form.submit();
        assertThat(preview.path()).as(preview.text()).startsWith("/admin/standar/siap/");
        return preview;
    }

    /** Prepares and publishes it from today on. */
    public static Visitor.Page publish(Visitor head, String code, Map<String, String> values, String by) {
        Visitor.Page done =
                prepare(head, code, values).form("/terbit").with("by", by).submit();
        assertThat(done.path()).as(done.text()).isEqualTo("/admin/standar/" + code + "/versi");
        return done;
    }
}
