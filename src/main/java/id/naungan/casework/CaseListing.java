package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Daftar kasus. A page of the cases she may see; names masked, and opened for that page only. */
@Component
public class CaseListing {
    /** Rows on a page; one more is fetched to know whether another page follows. */
    public static final int SIZE = 25;

    private final Cases cases;
    private final CasePeople people;
    private final Standards standards;

    /** A line of the list. */
    public record Line(
            CaseId id,
            String number,
            String client,
            CaseState state,
            @Nullable RiskLevel risk,
            String service,
            Instant informationReceivedAt) {}

    /** A page of lines and whether more follow. */
    public record Lines(List<Line> lines, boolean more) {}

    CaseListing(Cases cases, CasePeople people, Standards standards) {
        this.cases = cases;
        this.people = people;
        this.standards = standards;
    }

    /** Page counts from 0; null or blank filters mean "all". */
    public Lines page(
            Actor actor,
            @Nullable String number,
            @Nullable CaseState state,
            @Nullable RiskLevel risk,
            int page,
            Locale locale) {
        String wanted =
                number == null || number.isBlank() ? null : number.strip().toUpperCase(Locale.ROOT);
        List<Cases.Row> rows = cases.list(actor, new Cases.Filter(state, risk, wanted), page, SIZE);
        Map<CaseId, String> clients = people.maskedClients(
                actor.office(), rows.stream().map(Cases.Row::id).toList());
        List<Line> lines = rows.stream()
                .limit(SIZE)
                .map(row -> new Line(
                        row.id(),
                        row.number(),
                        clients.getOrDefault(row.id(), ""),
                        row.state(),
                        row.risk(),
                        standards.pinned(row.standard()).title().text().in(locale),
                        row.informationReceivedAt()))
                .toList();
        return new Lines(lines, rows.size() > SIZE);
    }
}
