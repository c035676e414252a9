package id.naungan.casework.care;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rencana keselamatan. What she does when it becomes dangerous, in her words (case-data 6). Whole under seal; texts may be empty.
 */
public record SafetyPlan(
        String signs, String places, String people, String bag, String children, String codeWord, String phone) {

    /** Its parts, in the order of the form. */
    public enum Part {
        SIGNS("signs", SafetyPlan::signs),
        PLACES("places", SafetyPlan::places),
        PEOPLE("people", SafetyPlan::people),
        BAG("bag", SafetyPlan::bag),
        CHILDREN("children", SafetyPlan::children),
        CODE_WORD("codeWord", SafetyPlan::codeWord),
        PHONE("phone", SafetyPlan::phone);

        private final String field;
        private final Function<SafetyPlan, String> text;

        Part(String field, Function<SafetyPlan, String> text) {
            this.field = field;
            this.text = text;
        }

        /** Name of its field in the form. */
        public String field() {
            return field;
        }

        public String of(SafetyPlan plan) {
            return text.apply(plan);
        }
    }

    public boolean isEmpty() {
        return (signs + places + people + bag + children + codeWord + phone).isBlank();
    }

    /** A plan with its number, and whether she said that it is safe for her to keep paper. */
    public record Version(int number, Instant at, String by, boolean paperSafe, SafetyPlan plan) {

        /** Whether a part reads otherwise than in the version before. */
        public boolean changes(Part part, @Nullable Version before) {
            return before != null && !part.of(plan).equals(part.of(before.plan()));
        }
    }

    @Override
    public String toString() {
        return "SafetyPlan[sealed]";
    }
}
