package id.naungan.casework.web;

import id.naungan.kernel.page.Page;
import id.naungan.persons.Identity;
import id.naungan.persons.IdentityPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Isi bagian identitas. One line for each part, to compare two records by. */
public final class PartWords {
    private final Page page;

    private PartWords(Page page) {
        this.page = page;
    }

    /** Empty where the record says nothing. */
    public static String of(Page page, IdentityPart part, Identity who) {
        return new PartWords(page).words(part, who);
    }

    private String words(IdentityPart part, Identity who) {
        return switch (part) {
            case CALL_NAME -> plain(who.callName());
            case FULL_NAME -> plain(who.fullName());
            case ALIAS -> plain(who.alias());
            case NIK -> plain(who.nik());
            case BIRTH_PLACE -> plain(who.birthPlace());
            case BIRTH -> birth(who.birth());
            case SEX -> who.sex() == null ? "" : page.say("persons.sex." + who.sex());
            case PHONES -> who.phones().stream().map(this::phone).collect(Collectors.joining("; "));
            case KTP_ADDRESS -> address(who.ktpAddress());
            case DOMICILE -> address(who.domicile());
            case BACKGROUND -> background(who.background());
            case CONDITION -> condition(who.condition());
        };
    }

    private String birth(Identity.@Nullable Birth birth) {
        if (birth == null) {
            return "";
        }
        if (birth.date() != null) {
            return page.moments().day(birth.date());
        }
        Integer age = birth.ageOn(page.moments().local(page.now()).toLocalDate());
        return age == null ? "" : page.say("casework.person.about-years", age);
    }

    private String phone(Identity.Phone phone) {
        return joined(
                phone.number(),
                page.say("casework.person.may-call." + phone.mayCall()),
                phone.safeTime(),
                phone.whoAnswers());
    }

    private String address(Identity.@Nullable Address address) {
        return address == null
                ? ""
                : joined(
                        address.line(),
                        address.village(),
                        address.district(),
                        address.regencyCode(),
                        address.provinceCode());
    }

    private String background(Identity.Background background) {
        return joined(
                coded("casework.marital.", background.maritalStatus()),
                coded("casework.education.", background.education()),
                background.schoolStatus(),
                coded("casework.occupation.", background.occupation()),
                coded("casework.religion.", background.religion()),
                background.nationality());
    }

    private String condition(Identity.Condition condition) {
        List<String> words = new ArrayList<>();
        if (condition.disability() != null) {
            words.add(page.say("casework.person.disability") + ": " + answer(condition.disability()));
        }
        condition.disabilityTypes().forEach(type -> words.add(page.say("casework.disability." + type)));
        if (condition.pregnant() != null) {
            words.add(page.say("casework.person.pregnant") + ": " + answer(condition.pregnant()));
        }
        Stream.of(condition.supportNeeded(), condition.healthNote(), condition.dependants())
                .filter(Objects::nonNull)
                .forEach(words::add);
        return String.join(", ", words);
    }

    private String answer(boolean yes) {
        return page.say("casework.person.answer." + (yes ? "YES" : "NO"));
    }

    private @Nullable String coded(String prefix, @Nullable String code) {
        return code == null ? null : page.say(prefix + code);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String joined(@Nullable String... words) {
        return Stream.of(words).filter(word -> word != null && !word.isBlank()).collect(Collectors.joining(", "));
    }
}
