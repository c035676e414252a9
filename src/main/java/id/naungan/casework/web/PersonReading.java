package id.naungan.casework.web;

import id.naungan.areas.Placed;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.persons.Identity;
import id.naungan.persons.Identity.Address;
import id.naungan.persons.Identity.Background;
import id.naungan.persons.Identity.Birth;
import id.naungan.persons.Identity.Condition;
import id.naungan.persons.Identity.MayCall;
import id.naungan.persons.Identity.Phone;
import id.naungan.persons.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Pembacaan identitas. Reads the whole form, so that all faults show at once; what is unreadable is a fault at its field. */
final class PersonReading {
    static final int NAME = 200;
    static final int NIK = 40;
    private static final int NOTE = 2000;
    private static final int OLDEST = 120;
    /** Two numbers are asked; further ones from elsewhere stay. */
    private static final int ASKED_PHONES = 2;

    private final BindingResult faults;
    private final LocalDate today;

    PersonReading(BindingResult faults, LocalDate today) {
        this.faults = faults;
        this.today = today;
    }

    /** What the form makes of a known identity; only to be used when no fault was put. */
    UnaryOperator<Identity> read(PersonForm form) {
        String callName = text(form.callName(), NAME, "callName");
        String fullName = text(form.fullName(), NAME, "fullName");
        if (callName == null && fullName == null) {
            Reply.fault(faults, "callName", "casework.person.name.missing");
        }
        String alias = text(form.alias(), NAME, "alias");
        String nik = text(form.nik(), NIK, "nik");
        Birth birth = birth(form);
        Sex sex = Codes.perhaps(Sex.class, form.sex(), faults, "sex");
        List<Phone> phones = Stream.of(phone(form.phone(), "phone"), phone(form.otherPhone(), "otherPhone"))
                .filter(Objects::nonNull)
                .toList();
        Address domicile = address(form.domicile(), "domicile");
        Address ktp = address(form.ktp(), "ktp");
        UnaryOperator<Background> background = background(form);
        UnaryOperator<Condition> condition = condition(form);
        return before -> new Identity(
                callName,
                fullName,
                alias,
                nik,
                before.birthPlace(),
                keptIfSame(before.birth(), birth),
                sex,
                with(phones, before.phones()),
                ktp,
                domicile,
                background.apply(before.background()),
                condition.apply(before.condition()));
    }

    private @Nullable Birth birth(PersonForm form) {
        TypedDay typed = form.birth();
        LocalDate date = typed == null || typed.isEmpty() ? null : typed.date();
        if (typed != null && !typed.isEmpty() && (date == null || date.isAfter(today))) {
            Reply.fault(faults, "birth", "casework.person.birth.wrong");
        }
        String age = text(form.age(), 3, "age");
        if (age != null && !(age.matches("[0-9]{1,3}") && Integer.parseInt(age) <= OLDEST)) {
            Reply.fault(faults, "age", "casework.person.age.wrong");
        }
        if (faults.hasFieldErrors("age") || age == null || date != null) {
            return date == null ? null : Birth.on(date);
        }
        return Birth.aged(Integer.parseInt(age), today);
    }

    /** An age that was told earlier keeps the day of its telling while it still comes out the same; so does an estimated date. */
    private @Nullable Birth keptIfSame(@Nullable Birth before, @Nullable Birth now) {
        if (before == null || now == null || !Objects.equals(before.date(), now.date())) {
            return now;
        }
        return Objects.equals(before.ageOn(today), now.ageOn(today)) ? before : now;
    }

    /** A telephone, or null when none was typed. */
    @Nullable
    Phone phone(PersonForm.@Nullable PhoneBox box, String field) {
        if (box == null) {
            return null;
        }
        String number = text(box.number(), NIK, field + ".number");
        MayCall mayCall = Codes.perhaps(MayCall.class, box.mayCall(), faults, field + ".mayCall");
        String safeTime = text(box.safeTime(), Texts.SHORT, field + ".safeTime");
        String whoAnswers = text(box.whoAnswers(), Texts.SHORT, field + ".whoAnswers");
        if (number != null && !number.matches("[+(). /-]*[0-9][0-9+(). /-]*")) {
            Reply.fault(faults, field + ".number", "casework.person.phone.wrong");
        } else if (number == null && (safeTime != null || whoAnswers != null)) {
            Reply.fault(faults, field + ".number", "casework.person.phone.missing");
        }
        return number == null
                ? null
                : new Phone(number, mayCall == null ? MayCall.UNKNOWN : mayCall, safeTime, whoAnswers);
    }

    private static List<Phone> with(List<Phone> asked, List<Phone> before) {
        List<Phone> all = new ArrayList<>(asked);
        before.stream().skip(ASKED_PHONES).forEach(all::add);
        return all;
    }

    private @Nullable Address address(PersonForm.@Nullable AddressBox box, String field) {
        if (box == null) {
            return null;
        }
        Placed.Regency placed = Placed.regency(box.province(), box.regency(), faults, field + ".");
        String district = text(box.district(), NAME, field + ".district");
        String village = text(box.village(), NAME, field + ".village");
        String line = text(box.line(), Texts.SHORT, field + ".line");
        String districtCode = Placed.code(placed.regency(), district);
        return Stream.of(placed.province(), placed.regency(), district, village, line)
                        .allMatch(Objects::isNull)
                ? null
                : new Address(
                        placed.province(),
                        placed.regency(),
                        district,
                        village,
                        line,
                        districtCode,
                        Placed.code(districtCode, village));
    }

    private UnaryOperator<Background> background(PersonForm form) {
        String marital = Codes.listed(PersonCodes.MARITAL, form.marital(), faults, "marital");
        String education = Codes.listed(PersonCodes.EDUCATION, form.education(), faults, "education");
        String occupation = Codes.listed(PersonCodes.OCCUPATION, form.occupation(), faults, "occupation");
        String religion = Codes.listed(PersonCodes.RELIGION, form.religion(), faults, "religion");
        return before ->
                new Background(education, before.schoolStatus(), occupation, marital, religion, before.nationality());
    }

    private UnaryOperator<Condition> condition(PersonForm form) {
        Boolean disability = yesOrNo(form.disability(), "disability");
        List<String> types = form.disabilityTypes() == null
                ? List.of()
                : form.disabilityTypes().stream().distinct().toList();
        types.forEach(type -> Codes.listed(PersonCodes.DISABILITY, type, faults, "disabilityTypes"));
        String support = text(form.support(), NOTE, "support");
        Boolean pregnant = yesOrNo(form.pregnant(), "pregnant");
        String health = text(form.health(), NOTE, "health");
        if (disability == null && !types.isEmpty() && !faults.hasFieldErrors("disability")
                || Boolean.FALSE.equals(disability) && !types.isEmpty()) {
            Reply.fault(faults, "disability", "casework.person.disability.contradicts");
        }
        return before -> new Condition(disability, types, support, pregnant, health, before.dependants());
    }

    private @Nullable Boolean yesOrNo(@Nullable String typed, String field) {
        String answer = Codes.listed(PersonCodes.YES_NO_UNKNOWN, typed, faults, field);
        return answer == null || answer.equals("UNKNOWN") ? null : Boolean.valueOf(answer.equals("YES"));
    }

    private @Nullable String text(@Nullable String typed, int most, String field) {
        String stripped = Texts.optional(typed, most, faults, field);
        return stripped.isEmpty() ? null : stripped;
    }
}
