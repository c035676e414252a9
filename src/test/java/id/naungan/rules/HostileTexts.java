package id.naungan.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a careless or wicked hand sends, as it stands in the body of a form, by a word for it. */
final class HostileTexts {
    static final String SCRIPT = "<script>alert('naungan-uji')</script>";

    private static final String TEXT = enc("\">" + SCRIPT + "'; drop table case_file; -- 🙂👩‍👧 شكرا תודה Ḥ é ﷽");
    private static final String UNSEEN = "a%00b%01%0B%1B%7F%C2%85c%E2%80%AEd%E2%81%A6e%EF%BF%BFa%ED%A0%80b%FFc";

    /** Into every field; to one that wants a code or a number, these are unknown ones. */
    private static final Map<String, String> ANYWHERE = Map.of("empty", "", "a text", TEXT, "the unseen", UNSEEN);

    /** Where a choice is expected. */
    static final Map<String, String> CHOSEN =
            with(Map.of("unknown code", "TIDAK_ADA", "a number of nothing", "00000000-0000-0000-0000-000000000000"));

    /** Where a number, a day or a time is expected. */
    static final Map<String, String> COUNTED =
            with(Map.of("year 0001", "0001", "year 9999", "9999", "31", "31", "number", "-99999999999999999999"));

    /** Where anything may be written. */
    static final Map<String, String> WRITTEN = with(Map.of());

    /** Where nobody told what is expected. */
    static final Map<String, String> ALL = all();

    private HostileTexts() {}

    static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(CHOSEN);
        all.putAll(COUNTED);
        return all;
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(ANYWHERE);
        all.putAll(more);
        return all;
    }
}
