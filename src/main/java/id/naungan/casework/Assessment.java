package id.naungan.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asesmen biopsikososial. How she is, part by part, with who asked, where and how (case-data 6).
 * Whole under seal; each part may be empty, but not all of them. Assessments written before a part existed have it empty.
 *
 * @param condition how she was when she reported
 * @param selfHarm what she said of hurting herself; null when nothing was noted
 * @param disabilities codes of {@code persons}' list; {@code accommodation} what she needs because of them (S2.16)
 * @param consent YES or NO, whether she agreed to be asked; empty when nothing was noted
 */
public record Assessment(
        String condition,
        String biological,
        String psychological,
        String social,
        String spiritual,
        String legal,
        String economic,
        String education,
        String efforts,
        String supports,
        String obstacles,
        String hopes,
        String safety,
        @Nullable SelfHarm selfHarm,
        List<String> disabilities,
        String accommodation,
        String place,
        String interpreter,
        String consent) {

    /** Pikiran menyakiti diri, as she said it. */
    public enum SelfHarm {
        NOT_ASKED,
        NONE,
        THOUGHTS,
        PLAN_OR_ATTEMPT,
        DECLINED;

        /** Somebody stays with her and comes back today. */
        public boolean isUrgent() {
            return this == THOUGHTS || this == PLAN_OR_ATTEMPT;
        }
    }

    /** The texts of an assessment, in the order of the form. */
    public enum Part {
        CONDITION(Assessment::condition),
        BIOLOGICAL(Assessment::biological),
        PSYCHOLOGICAL(Assessment::psychological),
        SOCIAL(Assessment::social),
        SPIRITUAL(Assessment::spiritual),
        LEGAL(Assessment::legal),
        ECONOMIC(Assessment::economic),
        EDUCATION(Assessment::education),
        EFFORTS(Assessment::efforts),
        SUPPORTS(Assessment::supports),
        OBSTACLES(Assessment::obstacles),
        HOPES(Assessment::hopes),
        SAFETY(Assessment::safety),
        ACCOMMODATION(Assessment::accommodation);

        private final Function<Assessment, String> text;

        Part(Function<Assessment, String> text) {
            this.text = text;
        }

        public String of(Assessment assessment) {
            return text.apply(assessment);
        }

        /** Name of its field in the form. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Assessment {
        condition = text(condition);
        biological = text(biological);
        psychological = text(psychological);
        social = text(social);
        spiritual = text(spiritual);
        legal = text(legal);
        economic = text(economic);
        education = text(education);
        efforts = text(efforts);
        supports = text(supports);
        obstacles = text(obstacles);
        hopes = text(hopes);
        safety = text(safety);
        disabilities = disabilities == null ? List.of() : List.copyOf(disabilities);
        accommodation = text(accommodation);
        place = text(place);
        interpreter = text(interpreter);
        consent = text(consent);
    }

    public boolean isEmpty() {
        return EnumSet.allOf(Part.class).stream().allMatch(part -> part.of(this).isBlank());
    }

    public boolean isUrgent() {
        return selfHarm != null && selfHarm.isUrgent();
    }

    /** The parts that read otherwise than before; none for a first assessment. */
    public Set<Part> changedSince(@Nullable Assessment before) {
        Set<Part> changed = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (before != null && !part.of(this).equals(part.of(before))) {
                changed.add(part);
            }
        }
        return changed;
    }

    @Override
    public String toString() {
        return "Assessment[sealed]";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
