package id.naungan.standards.web;

import id.naungan.kernel.page.TypedDay;
import id.naungan.standards.PublishingDesk;
import id.naungan.standards.Standard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Isian keputusan, as it was typed: who decides, from which day, under which decree, and why a service ends.
 *
 * @param decree AS_WRITTEN, NUMBER or NONE
 */
record DecisionForm(
        @Nullable String by,
        @Nullable TypedDay begins,
        @Nullable String decree,
        @Nullable String number,
        @Nullable String reason) {
    private static final int LONGEST = 300;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_REASON = 500;

    static DecisionForm from(LocalDate day) {
        return new DecisionForm("", TypedDay.of(day), "AS_WRITTEN", "", "");
    }

    /** The name of who decided; a fault where it is missing or too long. */
    String decidedBy(BindingResult faults) {
        String name = text(by);
        if (name.isEmpty()) {
            faults.rejectValue("by", "standards.cannot.nobody-decided");
        } else if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            faults.rejectValue("by", "standards.adopt.text");
        }
        return name;
    }

    /** Null, with faults, where it cannot be read. */
    PublishingDesk.@Nullable Publication publication(int seen, BindingResult faults) {
        String decider = decidedBy(faults);
        LocalDate from = day(faults);
        Standard.Decree own = ownDecree(faults);
        return from == null || faults.hasErrors() ? null : new PublishingDesk.Publication(decider, from, own, seen);
    }

    /** Why a service ends; a fault where it is missing or too long. */
    String reason(BindingResult faults) {
        String why = text(reason);
        if (why.isEmpty()) {
            faults.rejectValue("reason", "standards.withdraw.why");
        } else if (why.length() > LONGEST_REASON) {
            faults.rejectValue("reason", "standards.adopt.text");
        }
        return why;
    }

    @Nullable
    LocalDate day(BindingResult faults) {
        LocalDate day = begins == null ? null : begins.date();
        if (day == null) {
            faults.rejectValue("begins", "standards.adopt.date");
        }
        return day;
    }

    private Standard.@Nullable Decree ownDecree(BindingResult faults) {
        String typed = text(number);
        return switch (text(decree)) {
            case "AS_WRITTEN" -> {
                if (!typed.isEmpty()) {
                    faults.rejectValue("decree", "standards.decree.choose-number");
                }
                yield null;
            }
            case "NUMBER" -> {
                if (typed.isEmpty()
                        || typed.length() > LONGEST_NUMBER
                        || typed.chars().anyMatch(Character::isISOControl)) {
                    faults.rejectValue("number", "standards.decree.number.missing");
                    yield null;
                }
                yield new Standard.Decree.Given(typed);
            }
            case "NONE" -> new Standard.Decree.Missing();
            default -> {
                faults.rejectValue("decree", "standards.decree.choose");
                yield null;
            }
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
