package id.naungan.persons;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Identitas. What is known about who somebody is; everything is optional but one name or call name.
 * Its text form says nothing, so that no log or error can tell it (S5.40).
 *
 * @param callName how she wants to be called, the one word that a crisis asks for
 * @param alias another name, or the initials that letters use
 * @param nik population number as typed, in any form
 */
public record Identity(
        @Nullable String callName,
        @Nullable String fullName,
        @Nullable String alias,
        @Nullable String nik,
        @Nullable String birthPlace,
        @Nullable Birth birth,
        @Nullable Sex sex,
        List<Phone> phones,
        @Nullable Address ktpAddress,
        @Nullable Address domicile,
        Background background,
        Condition condition) {

    public Identity {
        callName = blankToNull(callName);
        fullName = blankToNull(fullName);
        alias = blankToNull(alias);
        nik = blankToNull(nik);
        birthPlace = blankToNull(birthPlace);
        phones = phones == null ? List.of() : List.copyOf(phones);
        background = background == null ? Background.UNKNOWN : background;
        condition = condition == null ? Condition.UNKNOWN : condition;
        if (callName == null && fullName == null) {
            throw new IllegalArgumentException("a person needs a name or a call name");
        }
    }

    /** All that a crisis asks for. */
    public static Identity called(String callName) {
        return new Identity(
                callName,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                Background.UNKNOWN,
                Condition.UNKNOWN);
    }

    public static Identity named(String fullName) {
        return called(fullName).with(null, fullName);
    }

    /** The same person under other names. */
    public Identity with(@Nullable String newCallName, @Nullable String newFullName) {
        return new Identity(
                newCallName,
                newFullName,
                alias,
                nik,
                birthPlace,
                birth,
                sex,
                phones,
                ktpAddress,
                domicile,
                background,
                condition);
    }

    /** The same person with these numbers. */
    public Identity reachedAt(List<Phone> numbers) {
        return new Identity(
                callName,
                fullName,
                alias,
                nik,
                birthPlace,
                birth,
                sex,
                numbers,
                ktpAddress,
                domicile,
                background,
                condition);
    }

    /** The same person living here; null where it is not told. */
    public Identity livingAt(@Nullable Address home) {
        return new Identity(
                callName,
                fullName,
                alias,
                nik,
                birthPlace,
                birth,
                sex,
                phones,
                ktpAddress,
                home,
                background,
                condition);
    }

    /** The same person, this being known of her condition. */
    public Identity inCondition(Condition now) {
        return new Identity(
                callName, fullName, alias, nik, birthPlace, birth, sex, phones, ktpAddress, domicile, background, now);
    }

    /** The name for letters: the full name, or the call name where no other is known. */
    public String formalName() {
        return fullName != null ? fullName : String.valueOf(callName);
    }

    /** The name for talking and for unmasked lists. */
    public String shortName() {
        return callName != null ? callName : String.valueOf(fullName);
    }

    /** Initials for lists: "Ibu M." for "Ibu Mawar", "S. A." for "Siti Aminah". */
    public String masked() {
        return MaskedName.of(shortName());
    }

    /** Age group on that day as Simfoni PPA names it, {@code NA} where no age is known. */
    public String ageBandOn(LocalDate day) {
        Integer age = birth == null ? null : birth.ageOn(day);
        return (age == null ? AgeBand.NA : AgeBand.of(age)).simfoni();
    }

    /** Where she is found: domicile, or the address of her identity card. */
    public @Nullable Address whereabouts() {
        return domicile != null ? domicile : ktpAddress;
    }

    @Override
    public String toString() {
        return "Identity[sealed]";
    }

    /**
     * Kelahiran. A date, or an age in years as told on a day.
     *
     * @param estimated whether the date is a guess
     */
    public record Birth(
            @Nullable LocalDate date,
            @Nullable Integer age,
            @Nullable LocalDate toldOn,
            boolean estimated) {
        public static Birth on(LocalDate date) {
            return new Birth(date, null, null, false);
        }

        public static Birth aged(int years, LocalDate toldOn) {
            return new Birth(null, years, toldOn, true);
        }

        /** Full years on that day; null where nothing is known or the birth lies after it. */
        public @Nullable Integer ageOn(LocalDate day) {
            if (date != null) {
                return date.isAfter(day)
                        ? null
                        : Integer.valueOf(Period.between(date, day).getYears());
            }
            return age == null || toldOn == null
                    ? null
                    : age + Period.between(toldOn, day).getYears();
        }

        /** 0 where unknown; a year off is usual when only an age was told. */
        public int year() {
            if (date != null) {
                return date.getYear();
            }
            return age == null || toldOn == null ? 0 : toldOn.getYear() - age;
        }

        @Override
        public String toString() {
            return "Birth[sealed]";
        }
    }

    /** Telepon. A number with what she said about using it: who answers, and when it is safe. */
    public record Phone(
            String number,
            MayCall mayCall,
            @Nullable String safeTime,
            @Nullable String whoAnswers) {
        @Override
        public String toString() {
            return "Phone[sealed]";
        }
    }

    /** Boleh dihubungi. Software obeys it: only YES lets a number be offered for calling. */
    public enum MayCall {
        YES,
        MESSAGE_ONLY,
        NO,
        UNKNOWN;

        /** Key of its name in the message files. */
        public String key() {
            return "persons.may-call." + name();
        }
    }

    /**
     * Alamat. Official region codes; province and regency are also kept readable for statistics, the rest never.
     *
     * @param district kecamatan; {@code village} desa or kelurahan; {@code line} street, number, RT/RW, landmarks
     * @param districtCode of the district where its name is an official one; {@code villageCode} likewise
     */
    public record Address(
            @Nullable String provinceCode,
            @Nullable String regencyCode,
            @Nullable String district,
            @Nullable String village,
            @Nullable String line,
            @Nullable String districtCode,
            @Nullable String villageCode) {

        /** Told in words alone. */
        public Address(
                @Nullable String provinceCode,
                @Nullable String regencyCode,
                @Nullable String district,
                @Nullable String village,
                @Nullable String line) {
            this(provinceCode, regencyCode, district, village, line, null, null);
        }

        /** As a paper has it: street, village, district; what is not known is left out. */
        public String words() {
            return Stream.of(line, village, district)
                    .flatMap(Stream::ofNullable)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "Address[sealed]";
        }
    }

    /** Latar belakang. Codes of the lists in {@code codes/}; null where not asked. */
    public record Background(
            @Nullable String education,
            @Nullable String schoolStatus,
            @Nullable String occupation,
            @Nullable String maritalStatus,
            @Nullable String religion,
            @Nullable String nationality) {
        static final Background UNKNOWN = new Background(null, null, null, null, null, null);

        @Override
        public String toString() {
            return "Background[sealed]";
        }
    }

    /**
     * Kondisi. Disability, pregnancy and health, of the most secret class; a visit must be prepared for them (S2.8).
     *
     * @param disability true, false, or null where unknown
     * @param dependants in free words: name, relation, age, where they are now
     */
    public record Condition(
            @Nullable Boolean disability,
            List<String> disabilityTypes,
            @Nullable String supportNeeded,
            @Nullable Boolean pregnant,
            @Nullable String healthNote,
            @Nullable String dependants) {
        static final Condition UNKNOWN = new Condition(null, List.of(), null, null, null, null);

        public Condition {
            disabilityTypes = disabilityTypes == null ? List.of() : List.copyOf(disabilityTypes);
        }

        @Override
        public String toString() {
            return "Condition[sealed]";
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
