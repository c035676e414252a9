package id.naungan.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final Instant MOMENT = Instant.parse("2026-11-22T05:40:00Z");
    private final Moments indonesian = new Moments(Locale.of("id", "ID"), ZoneId.of("Asia/Makassar"));
    private final Moments english = new Moments(Locale.ENGLISH, ZoneId.of("Asia/Jayapura"));

    @Test
    void a_moment_always_says_its_zone() {
        assertThat(indonesian.full(MOMENT)).isEqualTo("Minggu, 22 Nov 2026 pukul 13.40 WITA");
        assertThat(indonesian.brief(MOMENT)).isEqualTo("22 Nov 2026, 13.40 WITA");
        assertThat(english.full(MOMENT)).isEqualTo("Sunday, 22 Nov 2026 at 14:40 WIT");
        assertThat(new Moments(Locale.of("id"), ZoneId.of("Asia/Pontianak")).clock(MOMENT))
                .isEqualTo("12.40 WIB");
    }

    @Test
    void near_days_are_called_by_name_in_the_zone_of_the_office() {
        Instant lateEvening = Instant.parse("2026-11-22T15:59:00Z");
        assertThat(indonesian.near(lateEvening.plusSeconds(120), lateEvening)).isEqualTo("Besok pukul 00.01 WITA");
        assertThat(indonesian.near(lateEvening, lateEvening)).isEqualTo("Hari ini pukul 23.59 WITA");
        assertThat(indonesian.nearWithin(lateEvening, lateEvening)).isEqualTo("hari ini pukul 23.59 WITA");
        assertThat(indonesian.near(lateEvening.minusSeconds(86_400), lateEvening))
                .startsWith("Kemarin");
        assertThat(indonesian.near(lateEvening.plusSeconds(3 * 86_400), lateEvening))
                .startsWith("Rabu, 25 Nov 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "PT5H12M, 5 jam 12 menit, 5 hours 12 minutes",
        "PT51H, 2 hari 3 jam, 2 days 3 hours",
        "PT48H, 2 hari, 2 days",
        "PT61M, 1 jam 1 menit, 1 hour 1 minute",
        "-PT30M, 30 menit, 30 minutes",
        "PT59S, kurang dari 1 menit, less than 1 minute"
    })
    void a_span_is_said_in_its_two_largest_units(Duration span, String inIndonesian, String inEnglish) {
        assertThat(indonesian.span(span)).isEqualTo(inIndonesian);
        assertThat(english.span(span)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "29, 2, 2028, 2028-02-29",
        "29, 2, 2027,",
        "31, 4, 2026,",
        "1, 1, 0001,",
        "1, 1, 9999,",
        "satu, 1, 2026,",
        " 5 , 3, 2026, 2026-03-05"
    })
    void typed_boxes_make_a_day_or_nothing(String day, String month, String year, LocalDate expected) {
        assertThat(new TypedDay(day, month, year).date()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "13.40, 2026-11-22T05:40:00Z",
        "13:40, 2026-11-22T05:40:00Z",
        "24.00,",
        "1340,",
        "'',",
        "9.05, 2026-11-22T01:05:00Z"
    })
    void a_typed_time_is_read_in_the_zone_of_the_office(String time, Instant expected) {
        TypedMoment typed = new TypedMoment("22", "11", "2026", time);
        assertThat(typed.instant(ZoneId.of("Asia/Makassar"))).isEqualTo(expected);
    }

    @Test
    void a_moment_that_fills_the_boxes_reads_back_as_itself() {
        ZoneId zone = ZoneId.of("Asia/Makassar");
        assertThat(TypedMoment.of(MOMENT, zone).instant(zone)).isEqualTo(MOMENT);
    }
}
