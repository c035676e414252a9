package id.naungan.standards;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether an office's own values keep within what the standard lets it change. */
final class ParameterRules {
    private ParameterRules() {}

    static Optional<CannotAdopt> refusal(Standard standard, Map<String, Standard.Choice> choices) {
        return choices.entrySet().stream()
                .map(choice -> refusal(standard, choice.getKey(), choice.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<CannotAdopt> refusal(Standard standard, String code, Standard.Choice choice) {
        return standard.parameters().stream()
                .filter(parameter -> parameter.code().equals(code))
                .findFirst()
                .map(parameter -> refusal(parameter, choice))
                .orElse(Optional.of(CannotAdopt.UNKNOWN_PARAMETER));
    }

    private static Optional<CannotAdopt> refusal(Standard.Parameter parameter, Standard.Choice choice) {
        Span chosen = choice.span();
        if ((chosen == null) != (parameter.span() == null)) {
            return Optional.of(CannotAdopt.OTHER_KIND_OF_VALUE);
        }
        if (chosen == null) {
            String text = Objects.requireNonNullElse(choice.text(), "");
            return text.isBlank() || text.length() > 300 ? Optional.of(CannotAdopt.OUT_OF_BOUNDS) : Optional.empty();
        }
        boolean sameCount =
                chosen.count() == Objects.requireNonNull(parameter.span()).count();
        if (!sameCount && !parameter.counts().contains(chosen.count())) {
            return Optional.of(CannotAdopt.COUNT_NOT_OFFERED);
        }
        Span least = parameter.least();
        Span most = parameter.most();
        boolean below = least != null && chosen.roughMinutes() < least.roughMinutes();
        boolean above = most != null && chosen.roughMinutes() > most.roughMinutes();
        return below || above ? Optional.of(CannotAdopt.OUT_OF_BOUNDS) : Optional.empty();
    }
}
