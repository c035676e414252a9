package id.naungan.casework.web;

import id.naungan.casework.CasePeople;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Label pilihan. Codes as choices with their sentences, {@code prefix.CODE} in the message files. */
public final class Labels {

    private Labels() {}

    public static List<Choice> choices(Page page, Enum<?>[] codes, String prefix) {
        return choices(page, Arrays.stream(codes).map(Enum::name).toList(), prefix);
    }

    /** Those of the case with their names masked: "Ibu M. (klien)". */
    public static List<Choice> people(Page page, List<CasePeople.Masked> people) {
        return people.stream()
                .map(one -> one.id())
                .distinct()
                .map(id -> Choice.of(id.toString(), person(page, people, id)))
                .toList();
    }

    /** One of them with every role she has; somebody who is not among them any more has no name. */
    public static String person(Page page, List<CasePeople.Masked> people, @Nullable PersonId id) {
        List<CasePeople.Masked> found =
                people.stream().filter(one -> one.id().equals(id)).toList();
        return found.isEmpty()
                ? page.say("casework.somebody-else")
                : found.getFirst().name() + " ("
                        + found.stream()
                                .map(one -> page.say("casework.role." + one.role()))
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    public static List<Choice> choices(Page page, List<String> codes, String prefix) {
        return codes.stream()
                .map(code -> Choice.of(code, page.say(prefix + "." + code)))
                .toList();
    }
}
