package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CasePeople;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.CaseClocks;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Daftar penjangkauan. Everybody who is to be reached and whom she may see, names masked, the most pressing first. */
@Component
public class OutreachList {
    private final SoughtCases sought;
    private final CasePeople people;
    private final CaseClocks clocks;
    private final OneTrip trip;

    /**
     * A line.
     *
     * @param clock the running promise that ends by meeting her; null where none runs
     * @param by who took the visit; empty for nobody
     */
    public record Row(
            CaseId caseId,
            String client,
            @Nullable CaseClock clock,
            String word,
            String by,
            boolean withdrawn,
            int untold) {

        public String href() {
            return "/kasus/" + caseId + "/penjangkauan";
        }

        private long due() {
            return clock == null || clock.dueAt() == null
                    ? Long.MAX_VALUE
                    : clock.dueAt().getEpochSecond();
        }
    }

    OutreachList(SoughtCases sought, CasePeople people, CaseClocks clocks, OneTrip trip) {
        this.sought = sought;
        this.people = people;
        this.clocks = clocks;
        this.trip = trip;
    }

    public List<Row> of(Actor actor) {
        List<SoughtCases.Line> lines = sought.open(actor);
        List<CaseId> ids = lines.stream().map(SoughtCases.Line::caseId).toList();
        Map<CaseId, String> names = people.maskedClients(actor.office(), ids);
        List<Query> asked = ids.stream().map(clocks::asksOfCase).toList();
        return trip.with(asked, () -> lines.stream()
                .map(line -> row(line, names.getOrDefault(line.caseId(), "")))
                .sorted(Comparator.comparingLong(Row::due))
                .toList());
    }

    private Row row(SoughtCases.Line line, String client) {
        CaseClock clock = clocks.ofCase(line.caseId()).stream()
                .filter(CaseClock::isRunning)
                .filter(one -> clocks.rule(one).isStoppedBy(OutreachEvent.MET.code()))
                .findFirst()
                .orElse(null);
        return new Row(
                line.caseId(),
                client,
                clock,
                line.word(),
                line.isOnTheWay() ? line.by() : "",
                line.withdrawn(),
                line.untold());
    }
}
