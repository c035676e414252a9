package id.naungan.kernel.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Isian dan kesalahannya. What was typed into the page's form and what is wrong with it.
 * Without a form every value is empty and nothing is wrong.
 */
public final class Faults {
    /** Name of the model attribute that a page's form lives under, when a page shows more than one record. */
    public static final String FORM = "form";

    /** One fault; {@code field} is null when it concerns the form as a whole. */
    public record Fault(@Nullable String field, String sentence) {}

    private final @Nullable Errors errors;
    private final Sentences sentences;
    private final @Nullable Map<String, List<String>> typed;

    private Faults(@Nullable Errors errors, Sentences sentences, @Nullable Map<String, List<String>> typed) {
        this.errors = errors;
        this.sentences = sentences;
        this.typed = typed;
    }

    /** Picks the form of a model: the one named "form", else one with faults, else the first that was bound. */
    public static Faults of(Map<String, ?> model, Sentences sentences) {
        Errors chosen = (Errors) model.get(BindingResult.MODEL_KEY_PREFIX + FORM);
        for (Map.Entry<String, ?> entry : model.entrySet()) {
            if (chosen == null && entry.getValue() instanceof BindingResult bound && bound.hasErrors()) {
                chosen = bound;
            }
        }
        for (Map.Entry<String, ?> entry : model.entrySet()) {
            if (chosen == null && entry.getValue() instanceof BindingResult bound) {
                chosen = bound;
            }
        }
        return new Faults(chosen, sentences, null);
    }

    /** The same form with these texts in it, as an unsaved draft holds them; a field that is not among them is empty. */
    public Faults with(Map<String, List<String>> texts) {
        return new Faults(errors, sentences, texts);
    }

    /** The text of a field as it was typed, else as the form held it, else empty. */
    public String value(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    /** All texts of a field, for checkboxes. */
    public List<String> values(String field) {
        if (typed != null) {
            return typed.getOrDefault(field, List.of());
        }
        Object value = raw(field);
        if (value instanceof Collection<?> many) {
            return many.stream().filter(Objects::nonNull).map(Object::toString).toList();
        }
        if (value instanceof Object[] many) {
            return Arrays.stream(many)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The first sentence about a field, or null. */
    public @Nullable String error(String field) {
        FieldError fault = errors == null ? null : errors.getFieldError(field);
        return fault == null ? null : sentences.say(fault);
    }

    public boolean any() {
        return errors != null && errors.hasErrors();
    }

    /** All faults, those of the whole form first, then the first one of each field in the order of the form's record. */
    public List<Fault> all() {
        if (errors == null) {
            return List.of();
        }
        List<Fault> all = new ArrayList<>();
        for (ObjectError fault : errors.getGlobalErrors()) {
            all.add(new Fault(null, sentences.say(fault)));
        }
        List<String> order = fieldOrder();
        Set<String> told = new HashSet<>();
        errors.getFieldErrors().stream()
                .filter(fault -> told.add(fault.getField()))
                .sorted(Comparator.comparingInt(fault -> position(order, fault.getField())))
                .forEach(fault -> all.add(new Fault(fault.getField(), sentences.say(fault))));
        return all;
    }

    private @Nullable Object raw(String field) {
        if (errors == null) {
            return null;
        }
        try {
            FieldError fault = errors.getFieldError(field);
            if (fault != null && fault.isBindingFailure()) {
                return fault.getRejectedValue();
            }
            // Raw, since Spring would join the ticks of a checkbox list into one text.
            return errors instanceof BindingResult bound ? bound.getRawFieldValue(field) : errors.getFieldValue(field);
        } catch (BeansException missing) {
            // A nested record that was not posted at all has no value to show.
            return null;
        }
    }

    private List<String> fieldOrder() {
        Object target = errors instanceof BindingResult bound ? bound.getTarget() : null;
        RecordComponent[] components = target == null ? null : target.getClass().getRecordComponents();
        return components == null
                ? List.of()
                : Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    private static int position(List<String> order, String field) {
        int at = order.indexOf(field.split("[.\\[]", 2)[0]);
        return at < 0 ? order.size() : at;
    }
}
