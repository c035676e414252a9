package id.naungan.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a careless or wicked hand sends, as it stands in the body of a form, by a word for it. */
final class HostileTexts {
    static final String SCRIPT = "<script>alert('naungan-uji')</script>";
    static final Map<String, String> ALL = all();

    private HostileTexts() {}

    static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("empty", "");
        all.put("script", enc("\">" + SCRIPT));
        all.put("sql", enc("'; drop table casework.case_file; --"));
        all.put("controls", "a%00b%01%0B%1B%7F%C2%85c%E2%80%AEd%E2%81%A6e%EF%BF%BF");
        all.put("emoji, right to left", enc("🙂👩‍👧 شكرا תודה Ḥ é ﷽"));
        all.put("half of a character", "a%ED%A0%80b%FFc");
        all.put("year 0001", "0001");
        all.put("year 9999", "9999");
        all.put("31", "31");
        all.put("number", "-99999999999999999999");
        all.put("unknown code", "TIDAK_ADA");
        all.put("a number of nothing", "00000000-0000-0000-0000-000000000000");
        return all;
    }
}
