package id.naungan.standards.web;

import id.naungan.kernel.RiskLevel;
import id.naungan.standards.ClockForecast;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Standard;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contoh batas waktu: how one clock would run from a sample moment, for each risk where the risk matters. */
public record ClockSample(ClockRule rule, List<Row> rows) {
    private static final int CLOSING_TIME = 16;

    /** One risk; null before it is judged, or where it does not matter. */
    public record Row(@Nullable RiskLevel risk, ClockForecast.Forecast forecast) {}

    /** Saat contoh: now, a Friday afternoon, or the last working days of a year, where holidays and years show themselves. */
    public enum Moment {
        NOW,
        FRIDAY,
        YEAR_END;

        /** Unknown words are the first choice; nobody is punished for an address. */
        static Moment of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(moment -> moment.word().equals(word))
                    .findFirst()
                    .orElse(NOW);
        }

        public String word() {
            return switch (this) {
                case NOW -> "kini";
                case FRIDAY -> "jumat";
                case YEAR_END -> "akhir-tahun";
            };
        }

        Instant from(ZonedDateTime now) {
            LocalDate today = now.toLocalDate();
            return switch (this) {
                case NOW -> now.truncatedTo(ChronoUnit.MINUTES).toInstant();
                case FRIDAY -> afternoon(now, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
                case YEAR_END -> afternoon(now, LocalDate.of(today.getYear(), Month.DECEMBER, 23));
            };
        }

        private static Instant afternoon(ZonedDateTime now, LocalDate day) {
            return day.atTime(CLOSING_TIME, 0).atZone(now.getZone()).toInstant();
        }
    }

    static List<ClockSample> of(
            Standard standard, ClockForecast forecasts, ClockForecast.Office office, Instant start) {
        return standard.clocks().stream()
                .map(rule -> {
                    var rows = new ArrayList<Row>();
                    rows.add(new Row(null, forecasts.of(office, rule, null, start)));
                    if (!rule.byRisk().isEmpty()) {
                        for (RiskLevel risk : RiskLevel.values()) {
                            rows.add(new Row(risk, forecasts.of(office, rule, risk, start)));
                        }
                    }
                    return new ClockSample(rule, List.copyOf(rows));
                })
                .toList();
    }
}
