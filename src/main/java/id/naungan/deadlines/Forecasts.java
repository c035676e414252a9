package id.naungan.deadlines;

import id.naungan.kernel.OfficeId;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.ClockForecast;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Promise;
import id.naungan.standards.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Perkiraan batas waktu, by the very rules and holidays that count for cases. */
@Component
class Forecasts implements ClockForecast {
    private final Starts starts;
    private final Holidays holidays;

    Forecasts(Starts starts, Holidays holidays) {
        this.starts = starts;
        this.holidays = holidays;
    }

    @Override
    public Forecast of(Office office, ClockRule rule, @Nullable RiskLevel risk, Instant start) {
        DueRule dueRule = starts.dueRule(office.id(), office.zone());
        DueRule.Due due = starts.due(dueRule, rule, start, risk);
        List<Ring> rings = AlarmPlan.of(rule, start, due.limit(), due.review()).stream()
                .map(ring -> new Ring(ring.at(), ring.toWorkers(), ring.posts()))
                .toList();
        boolean provisional = risk == null && !rule.byRisk().isEmpty();
        Instant end = due.limit() != null ? due.limit() : due.review();
        // Only a span that counts working days and has an end passes over any.
        Optional<Instant> counted = provisional || end == null || !countsWorkingDays(rule.promiseFor(risk))
                ? Optional.empty()
                : Optional.of(end);
        return new Forecast(
                due.least(),
                due.limit(),
                due.review(),
                provisional,
                rings,
                counted.map(until -> skipped(office, dueRule, start, until)).orElse(List.of()),
                counted.map(until -> unconfirmed(office, start, until)).orElse(List.of()));
    }

    private static boolean countsWorkingDays(Promise promise) {
        Span span =
                switch (promise) {
                    case Promise.Within within -> within.limit();
                    case Promise.Between between -> between.most();
                    case Promise.UntilResolved _, Promise.AsSituationDemands _, Promise.None _ -> promise.review();
                };
        return span != null && span.count() == Span.Count.WORKING_DAY;
    }

    private List<DayOff> skipped(Office office, DueRule dueRule, Instant start, Instant end) {
        return day(start, office.zone())
                .plusDays(1)
                .datesUntil(day(end, office.zone()).plusDays(1))
                .filter(day -> !dueRule.isWorkingDay(day))
                .map(day -> new DayOff(day, holidays.name(office.id(), day)))
                .toList();
    }

    private List<Integer> unconfirmed(Office office, Instant start, Instant end) {
        return IntStream.rangeClosed(
                        day(start, office.zone()).getYear(),
                        day(end, office.zone()).getYear())
                .filter(year -> isUnconfirmed(office.id(), year))
                .boxed()
                .toList();
    }

    private boolean isUnconfirmed(OfficeId office, int year) {
        return !holidays.isConfirmed(office, year);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
