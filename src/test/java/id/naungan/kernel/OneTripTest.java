package id.naungan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.testing.NaunganTest;
import id.naungan.testing.SentStatements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several statements in one journey, each answered as if it had been asked alone. */
@NaunganTest
class OneTripTest {
    private static final Query NUMBERS =
            Query.of("select n from generate_series(cast(? as int), cast(? as int)) n order by n", 1, 3);
    private static final Query WORD = Query.of("select cast(? as text)", "kata; dengan titik koma?");
    private static final Query NOTHING = Query.of("select 1 where cast(? as int) = 2", 1);

    @Autowired
    private OneTrip trip;

    @Autowired
    private SentStatements sent;

    @Test
    void what_travelled_together_is_answered_as_if_asked_alone_and_as_often_as_wanted() {
        List<String> journeys = sent.during(() -> trip.with(List.of(NUMBERS, WORD, NOTHING, WORD), () -> {
            assertThat(words()).containsExactly("kata; dengan titik koma?");
            assertThat(numbers()).containsExactly(1, 2, 3);
            assertThat(numbers()).containsExactly(1, 2, 3);
            assertThat(trip.list(NOTHING, (row, number) -> row.getInt(1))).isEmpty();
            return true;
        }));
        assertThat(journeys).hasSize(1);
    }

    @Test
    void what_did_not_travel_makes_a_journey_of_its_own() {
        Query others = Query.of(NUMBERS.sql(), 7, 8);
        List<String> journeys = sent.during(
                () -> trip.with(List.of(NUMBERS), () -> assertThat(trip.list(others, (row, number) -> row.getInt(1)))
                        .containsExactly(7, 8)));
        assertThat(journeys).hasSize(2);
    }

    @Test
    void after_the_work_nothing_is_remembered_even_where_it_failed() {
        assertThatThrownBy(() -> trip.with(List.of(NUMBERS), () -> {
                    throw new IllegalStateException("turned away");
                }))
                .hasMessage("turned away");
        assertThat(sent.during(() -> assertThat(numbers()).containsExactly(1, 2, 3)))
                .hasSize(1);
    }

    @Test
    void work_within_work_sees_both() {
        List<String> journeys = sent.during(() -> trip.with(List.of(NUMBERS), () -> {
            trip.with(List.of(WORD), () -> assertThat(words()).hasSize(numbers().size() - 2));
            return assertThat(numbers()).hasSize(3);
        }));
        assertThat(journeys).hasSize(2);
    }

    private List<Integer> numbers() {
        return trip.list(NUMBERS, (row, number) -> row.getInt("n"));
    }

    private List<String> words() {
        return trip.list(WORD, (row, number) -> row.getString(1));
    }
}
