package id.naungan.casework.care;

import id.naungan.kernel.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Instrumen penilaian. A list of questions with weights and bands, as data (case-data 6). It proposes a band; a person decides.
 *
 * @param version of the list; every result keeps the one it was made with
 * @param bands without gap from 0 to the highest score
 */
public record Instrument(
        String code, String version, Words name, Words lead, List<Item> items, List<Answer> answers, List<Band> bands) {

    /** @param alert whether any answer above 0 asks for help on the same day */
    public record Item(String code, Words text, int weight, boolean alert) {}

    public record Answer(String code, Words text, int value) {}

    public record Band(String code, int from, int to, Words text, Words advice) {}

    public Optional<Answer> answer(String answerCode) {
        return answers.stream()
                .filter(answer -> answer.code().equals(answerCode))
                .findFirst();
    }

    public Optional<Band> band(String bandCode) {
        return bands.stream().filter(band -> band.code().equals(bandCode)).findFirst();
    }

    /** The most that can come out. */
    public int highest() {
        int most = answers.stream().mapToInt(Answer::value).max().orElse(0);
        return items.stream().mapToInt(Item::weight).sum() * most;
    }

    /** The sum over the answered items; what was not asked counts nothing. */
    public int score(Map<String, Answer> given) {
        return items.stream()
                .mapToInt(item -> item.weight() * value(item, given))
                .sum();
    }

    public Band proposed(int score) {
        return bands.stream()
                .filter(band -> score >= band.from() && score <= band.to())
                .findFirst()
                .orElseThrow();
    }

    public boolean isAlert(Map<String, Answer> given) {
        return items.stream().anyMatch(item -> item.alert() && value(item, given) > 0);
    }

    private static int value(Item item, Map<String, Answer> given) {
        Answer answer = given.get(item.code());
        return answer == null ? 0 : answer.value();
    }
}
