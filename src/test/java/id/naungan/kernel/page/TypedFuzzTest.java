package id.naungan.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Days and times as anybody may type them. */
class TypedFuzzTest {
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    @Test
    void no_typed_day_or_time_does_harm_and_no_day_lies_outside_three_centuries() {
        Fuzz.of(
                        "the reader of days and times",
                        "26|11|2026|13.40",
                        "1|1|1990|0:05",
                        "31|12|2199|23:59",
                        "29|2|2028|",
                        "|||")
                .texts(180, typed -> {
                    String[] boxes = typed.split("\\|", 4);
                    var day = new TypedDay(box(boxes, 0), box(boxes, 1), box(boxes, 2));
                    var date = day.date();
                    assertThat(date == null || date.getYear() >= 1900 && date.getYear() <= 2200)
                            .isTrue();
                    var moment = new TypedMoment(box(boxes, 0), box(boxes, 1), box(boxes, 2), box(boxes, 3));
                    assertThat(moment.instant(WITA) == null || date != null).isTrue();
                    assertThat(moment.isEmpty() && date != null).isFalse();
                });
    }

    private static String box(String[] boxes, int at) {
        return at < boxes.length ? boxes[at] : null;
    }
}
