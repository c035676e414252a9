package id.naungan.partners.web;

import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import id.naungan.partners.Faith;
import id.naungan.partners.Need;
import id.naungan.partners.Partner;
import id.naungan.partners.PartnerKind;
import id.naungan.partners.SharedField;
import java.util.Arrays;
import java.util.List;

/** Pilihan pada halaman mitra, in the page's language. */
public final class PartnerChoices {
    private PartnerChoices() {}

    public static List<Choice> kinds(Page page) {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> Choice.of(kind.name(), page.say("partners.kind." + kind)))
                .toList();
    }

    public static List<Choice> needs(Page page) {
        return Arrays.stream(Need.values())
                .map(need -> Choice.of(need.name(), page.say("partners.need." + need)))
                .toList();
    }

    public static List<Choice> faiths(Page page) {
        return Arrays.stream(Faith.values())
                .map(faith -> Choice.of(faith.name(), page.say("partners.faith." + faith)))
                .toList();
    }

    public static List<Choice> fields(Page page) {
        return Arrays.stream(SharedField.values())
                .map(field -> Choice.of(field.name(), page.say("partners.field." + field)))
                .toList();
    }

    /** Kinds first, then the partners themselves by name. */
    public static List<Choice> targets(Page page, List<Partner> partners) {
        List<Choice> targets = new java.util.ArrayList<>();
        kinds(page).forEach(kind -> targets.add(Choice.of(kind.value(), page.say("partners.rule.any", kind.label()))));
        partners.forEach(partner -> targets.add(Choice.of(partner.id().toString(), partner.name())));
        return targets;
    }
}
