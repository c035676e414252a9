package id.naungan.intake.web;

import id.naungan.intake.ComplaintCodes;
import id.naungan.intake.HarmDesk;
import id.naungan.intake.Violence;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Centang per klien. What one tick of the page says: whose it is, by whom, and what. */
public final class HarmMarks {
    private static final String NOBODY_KNOWN = "-";

    private HarmMarks() {}

    static String mark(String client, @Nullable String accused, Violence kind) {
        return client + ":" + (accused == null ? NOBODY_KNOWN : accused) + ":" + kind;
    }

    static String category(String client, String code) {
        return client + ":" + code;
    }

    public static List<Choice> kinds(Page page, HarmDesk.Somebody client, HarmDesk.@Nullable Somebody accused) {
        return Arrays.stream(Violence.values())
                .map(kind -> Choice.of(
                        mark(
                                client.id().toString(),
                                accused == null ? null : accused.id().toString(),
                                kind),
                        page.say("intake.violence." + kind)))
                .toList();
    }

    public static List<Choice> categories(Page page, HarmDesk.Somebody client) {
        return ComplaintCodes.AMPK.stream()
                .map(code -> Choice.of(category(client.id().toString(), code), page.say("intake.ampk." + code)))
                .toList();
    }
}
