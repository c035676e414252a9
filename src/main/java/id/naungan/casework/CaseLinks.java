package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.Permission;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kaitan antarkasus di basis data. Each is read only where the other case is visible too. */
@Repository
class CaseLinks {
    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final SealedRecords sealed;
    private final OfficeClock clock;
    private final OneTrip trip;

    /** @param ours whether it was said of this case: "this one follows from the other" */
    record Row(
            UUID id,
            LinkDesk.Kind kind,
            boolean ours,
            CaseId first,
            CaseId other,
            String number,
            Instant at,
            String by) {}

    private record Reason(String reason) {}

    CaseLinks(JdbcClient jdbc, CaseDoor door, SealedRecords sealed, OfficeClock clock, OneTrip trip) {
        this.jdbc = jdbc;
        this.door = door;
        this.sealed = sealed;
        this.clock = clock;
        this.trip = trip;
    }

    /** A case of this number among those she may see with the permission. */
    Optional<CaseId> numbered(Actor actor, String number, Permission permission) {
        return jdbc.sql("""
                select c.case_id from casework.case_file c join %s v on v.case_id = c.case_id where c.number = ?
                """.formatted(door.visibleCases(actor, permission)))
                .param(number)
                .query((row, count) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** False when the two are linked so already. */
    boolean add(Actor actor, UUID id, CaseId one, CaseId other, LinkDesk.Kind kind) {
        return jdbc.sql("""
                insert into casework.case_link (office_id, id, case_id, other_id, kind, at, by_account)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (least(case_id, other_id), greatest(case_id, other_id), kind) where ended_at is null do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                one.value(),
                                other.value(),
                                kind.name(),
                                Timestamp.from(clock.now()),
                                actor.account().value())
                        .update()
                == 1;
    }

    /** Those whose other side she may see, oldest first. */
    List<Row> of(Actor actor, CaseFile file) {
        return trip.list(asks(actor, file), (row, count) -> {
            CaseId first = new CaseId(row.getObject("case_id", UUID.class));
            return new Row(
                    row.getObject("id", UUID.class),
                    LinkDesk.Kind.valueOf(row.getString("kind")),
                    first.equals(file.id()),
                    first,
                    new CaseId(row.getObject("other", UUID.class)),
                    row.getString("number"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("display_name"));
        });
    }

    /** What {@link #of} asks, to travel with others. */
    Query asks(Actor actor, CaseFile file) {
        UUID id = file.id().value();
        return Query.of("""
                select l.id, l.kind, l.case_id, l.at, c.case_id as other, c.number, a.display_name
                from casework.case_link l
                join casework.case_file c on c.case_id = case when l.case_id = ? then l.other_id else l.case_id end
                join %s v on v.case_id = c.case_id
                join access.account a on a.id = l.by_account
                where (l.case_id = ? or l.other_id = ?) and l.ended_at is null order by l.at, l.id""".formatted(door.visibleCases(actor, CasePermission.READ)), id, id, id);
    }

    /** False when somebody else was quicker. */
    boolean end(Actor actor, Row link, String reason) {
        return jdbc.sql("""
                update casework.case_link set ended_at = ?, ended_by = ?, sealed = ? where id = ? and ended_at is null""")
                        .params(
                                Timestamp.from(clock.now()),
                                actor.account().value(),
                                sealed.seal(
                                        actor.office(),
                                        link.first(),
                                        "casework.case_link",
                                        link.id(),
                                        new Reason(reason)),
                                link.id())
                        .update()
                == 1;
    }
}
