package id.naungan.casework.web;

import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import java.util.Arrays;
import java.util.List;

/** Label pilihan. Codes as choices with their sentences, {@code prefix.CODE} in the message files. */
public final class Labels {

    private Labels() {}

    public static List<Choice> choices(Page page, Enum<?>[] codes, String prefix) {
        return choices(page, Arrays.stream(codes).map(Enum::name).toList(), prefix);
    }

    public static List<Choice> choices(Page page, List<String> codes, String prefix) {
        return codes.stream()
                .map(code -> Choice.of(code, page.say(prefix + "." + code)))
                .toList();
    }
}
