package id.naungan.casework.web;

import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import java.util.Arrays;
import java.util.List;

/** Label pilihan. Codes as choices with their sentences, {@code prefix.CODE} in the message files. */
public final class Labels {

    private Labels() {}

    public static List<Choice> choices(Page page, Enum<?>[] codes, String prefix) {
        return Arrays.stream(codes).map(code -> Choice.of(code.name(), page.say(prefix + "." + code.name()))).toList();
    }
}
