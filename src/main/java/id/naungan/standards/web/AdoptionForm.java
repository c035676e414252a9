package id.naungan.standards.web;

import id.naungan.standards.Span;
import id.naungan.standards.Standard;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Isian nilai standar, as it was typed.
 *
 * @param values text or number of each parameter, by its code
 * @param counts way of counting days of each time parameter, by its code
 */
record AdoptionForm(
        @Nullable Map<String, String> values, @Nullable Map<String, String> counts) {
    private static final int LONGEST = 300;

    static AdoptionForm of(Standard standard) {
        var values = new HashMap<String, String>();
        var counts = new HashMap<String, String>();
        standard.parameters().forEach(parameter -> {
            Span span = parameter.span();
            values.put(
                    parameter.code(),
                    span == null ? Objects.requireNonNullElse(parameter.text(), "") : Integer.toString(span.amount()));
            if (span != null && span.count() != null) {
                counts.put(parameter.code(), span.count().name());
            }
        });
        return new AdoptionForm(values, counts);
    }

    /**
     * Only what differs from the published value; every value that makes no sense is a fault at its field.
     * A contact in a text of the library is the office's own only when it typed it, also where it typed the same; it may come later.
     */
    Map<String, Standard.Choice> choices(Standard published, boolean ours, BindingResult faults) {
        var choices = new HashMap<String, Standard.Choice>();
        for (Standard.Parameter parameter : published.parameters()) {
            String typed = values == null
                    ? ""
                    : Objects.requireNonNullElse(values.get(parameter.code()), "")
                            .strip();
            boolean contact = parameter.span() == null && !ours;
            if (contact && typed.isEmpty()) {
                continue;
            }
            Standard.Choice choice = parameter.span() == null ? text(typed) : span(parameter, parameter.span(), typed);
            if (choice == null) {
                faults.rejectValue(
                        field(parameter), parameter.span() == null ? "standards.adopt.text" : "standards.adopt.number");
            } else if (contact
                    || !Objects.equals(choice.span(), parameter.span())
                    || !Objects.equals(choice.text(), parameter.text())) {
                choices.put(parameter.code(), choice);
            }
        }
        return choices;
    }

    static String field(Standard.Parameter parameter) {
        return "values[" + parameter.code() + "]";
    }

    private static Standard.@Nullable Choice text(String typed) {
        boolean sound =
                !typed.isEmpty() && typed.length() <= LONGEST && typed.chars().noneMatch(Character::isISOControl);
        return sound ? Standard.Choice.of(typed) : null;
    }

    private Standard.@Nullable Choice span(Standard.Parameter parameter, Span published, String typed) {
        if (!typed.matches("[1-9][0-9]{0,4}")) {
            return null;
        }
        String counted = counts == null ? null : counts.get(parameter.code());
        Span.Count count = parameter.counts().stream()
                .filter(offered -> offered.name().equals(counted))
                .findFirst()
                .orElse(published.count());
        return Standard.Choice.of(
                new Span(Integer.parseInt(typed), published.unit(), published.count() == null ? null : count));
    }
}
