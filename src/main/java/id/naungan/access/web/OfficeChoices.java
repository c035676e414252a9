package id.naungan.access.web;

import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import java.util.List;

/** Codes with their names in the language of the page. */
public final class OfficeChoices {
    private OfficeChoices() {}

    public static List<Choice> of(Page page, List<String> codes, String beginning) {
        return codes.stream()
                .map(code -> Choice.of(code, page.say(beginning + code)))
                .toList();
    }
}
