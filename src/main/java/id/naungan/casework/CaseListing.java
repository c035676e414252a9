package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Daftar kasus. A page of the cases she may see; names masked, and opened for that page only. */
@Component
public class CaseListing {
    static final int SIZE = 25;

    private final CaseLists lists;
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

    /** A page of lines, and the places from which the page before it and the one after it begin; null where there is none. */
    public record Lines(
            List<Line> lines,
            @Nullable String before,
            @Nullable String after) {}

    CaseListing(CaseLists lists, Cases cases, CasePeople people, Standards standards) {
        this.lists = lists;
        this.cases = cases;
        this.people = people;
        this.standards = standards;
    }

    /** The page after the one place or before the other, as an earlier page named them; the first page without either. */
    public Lines page(Actor actor, CaseFilter filter, @Nullable String after, @Nullable String before, Locale locale) {
        CaseLists.Cursor back = CaseLists.Cursor.read(before, true);
        CaseLists.Cursor cursor = back == null ? CaseLists.Cursor.read(after, false) : back;
        List<CaseLists.Row> found = lists.page(actor, filter, cursor, SIZE);
        boolean isMore = found.size() > SIZE;
        // Going back, the one too many is the first.
        List<CaseLists.Row> rows = !isMore
                ? found
                : back == null ? found.subList(0, SIZE) : found.subList(found.size() - SIZE, found.size());
        boolean isBefore = back == null ? cursor != null : isMore;
        boolean isAfter = back == null ? isMore : true;
        return new Lines(
                lines(actor, rows, locale),
                isBefore && !rows.isEmpty()
                        ? CaseLists.Cursor.at(rows.getFirst(), true).text()
                        : null,
                isAfter && !rows.isEmpty()
                        ? CaseLists.Cursor.at(rows.getLast(), false).text()
                        : null);
    }

    Map<CaseId, String> numbers(Collection<CaseId> ids) {
        return cases.numbers(ids);
    }

    List<Line> lines(Actor actor, List<CaseLists.Row> rows, Locale locale) {
        Map<CaseId, String> clients = people.maskedClients(
                actor.office(), rows.stream().map(CaseLists.Row::id).toList());
        List<Line> lines = new ArrayList<>();
        for (CaseLists.Row row : rows) {
            lines.add(new Line(
                    row.id(),
                    row.number(),
                    clients.getOrDefault(row.id(), ""),
                    row.state(),
                    row.risk(),
                    standards.pinned(row.standard()).title().text().in(locale),
                    row.informationReceivedAt()));
        }
        return lines;
    }
}
