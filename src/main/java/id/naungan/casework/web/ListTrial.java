package id.naungan.casework.web;

import id.naungan.casework.care.Instrument;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Uji coba instrumen: what a list would propose for answers that somebody invents.
 *
 * @param given code of the answer by code of the item
 * @param proposed null while nothing was answered
 */
public record ListTrial(Map<String, String> given, int score, Instrument.@Nullable Band proposed, boolean alert) {

    static ListTrial of(Instrument list, @Nullable Map<String, String> typed) {
        Map<String, Instrument.Answer> answers = new LinkedHashMap<>();
        Map<String, String> given = new LinkedHashMap<>();
        for (Instrument.Item item : list.items()) {
            String code = typed == null ? null : typed.get(item.code());
            if (code != null) {
                list.answer(code).ifPresent(answer -> {
                    answers.put(item.code(), answer);
                    given.put(item.code(), code);
                });
            }
        }
        int score = list.score(answers);
        return new ListTrial(given, score, answers.isEmpty() ? null : list.proposed(score), list.isAlert(answers));
    }
}
