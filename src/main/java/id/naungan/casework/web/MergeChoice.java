package id.naungan.casework.web;

import id.naungan.casework.MergeDesk;
import id.naungan.kernel.page.Reply;
import id.naungan.persons.Identity;
import id.naungan.persons.Identity.Phone;
import id.naungan.persons.IdentityPart;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Pilihan penyatuan. Which record each part is taken from; where only one says something there is nothing to choose. */
public final class MergeChoice {
    private static final String KEPT = "KEPT";
    private static final String OTHER = "OTHER";
    /** Of phone numbers alone: both lists, each number once. */
    private static final String BOTH = "BOTH";

    private final MergeDesk.Pair pair;
    private final BindingResult faults;

    MergeChoice(MergeDesk.Pair pair, BindingResult faults) {
        this.pair = pair;
        this.faults = faults;
    }

    /** The parts of which both records say something, and not the same. */
    public static List<IdentityPart> open(MergeDesk.Pair pair) {
        return Stream.of(IdentityPart.values())
                .filter(part -> part.of(pair.kept().identity()) != null
                        && part.of(pair.other().identity()) != null)
                .filter(part -> !part.same(pair.kept().identity(), pair.other().identity()))
                .toList();
    }

    public static List<String> codes(IdentityPart part) {
        return part == IdentityPart.PHONES ? List.of(KEPT, OTHER, BOTH) : List.of(KEPT, OTHER);
    }

    public static String field(IdentityPart part) {
        return "parts[" + part + "]";
    }

    /** To be used only when no fault was put. */
    Identity read(@Nullable Map<String, String> typed) {
        Map<IdentityPart, String> chosen = new EnumMap<>(IdentityPart.class);
        for (IdentityPart part : open(pair)) {
            String code = typed == null ? null : typed.get(part.name());
            if (code == null || !codes(part).contains(code)) {
                Reply.fault(faults, field(part), "casework.merge.choose");
            } else {
                chosen.put(part, code);
            }
        }
        Identity merged = IdentityPart.assembled(part -> from(part, chosen.get(part)));
        return BOTH.equals(chosen.get(IdentityPart.PHONES)) ? merged.reachedAt(allPhones()) : merged;
    }

    private Identity from(IdentityPart part, @Nullable String code) {
        Identity kept = pair.kept().identity();
        Identity other = pair.other().identity();
        boolean isOther = code == null ? part.of(kept) == null : code.equals(OTHER);
        return isOther ? other : kept;
    }

    private List<Phone> allPhones() {
        Map<String, Phone> all = new LinkedHashMap<>();
        Stream.of(pair.kept(), pair.other())
                .flatMap(person -> person.identity().phones().stream())
                .forEach(phone -> all.putIfAbsent(phone.number().replaceAll("\\D", ""), phone));
        return List.copyOf(all.values());
    }
}
