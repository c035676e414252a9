package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.documents.LetterId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rujukan dalam basis data. Rows are only added. Needs the office's scope. */
@Repository
class Referrals {
    static final String OPEN_CASES = """
            select r.case_id from referral.referral r
            left join lateral (select kind from referral.act a where a.referral_id = r.id order by position desc limit 1) l on true
            where l.kind is null or l.kind in ('HANDED_OVER', 'ACCEPTED', 'FOLLOWED_UP')""";

    private static final String REFERRAL = "referral.referral";
    private static final String ACT = "referral.act";
    private static final int MOST = 40;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final CaseDoor door;
    private final OneTrip trip;

    /** A referral that is not ended, without its words; the last act is null while it is only prepared. */
    record Open(
            UUID id,
            CaseId caseId,
            String need,
            Instant preparedAt,
            @Nullable ActKind last,
            @Nullable Instant lastAt,
            @Nullable LocalDate nextOn) {}

    Referrals(JdbcClient jdbc, Sealing sealing, JsonMapper json, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.door = door;
        this.trip = trip;
    }

    UUID add(Actor actor, CaseFile file, ReferralDraft draft, LetterId letter, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into referral.referral (office_id, id, case_id, need, urgency, partner_id, letter_id, prepared_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        draft.need().name(),
                        draft.urgency().name(),
                        draft.recipient().partner(),
                        letter.value(),
                        Timestamp.from(now),
                        actor.account().value(),
                        sealing.seal(owner(file), place(REFERRAL, id), json.writeValueAsString(draft))))
                .update();
        return id;
    }

    /** False when somebody else added an act after the one that was seen. */
    boolean add(Actor actor, CaseFile file, Referral referral, ReferralAct.Draft act, Instant now) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into referral.act (office_id, id, referral_id, position, kind, happened_at, recorded_at, next_on, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (referral_id, position) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                referral.id(),
                                referral.version() + 1,
                                act.kind().name(),
                                Timestamp.from(act.happenedAt()),
                                Timestamp.from(now),
                                act.nextOn() == null ? null : Date.valueOf(act.nextOn()),
                                actor.account().value(),
                                sealing.seal(owner(file), place(ACT, id), act.words())))
                        .update()
                == 1;
    }

    List<Referral> of(CaseFile file) {
        Map<UUID, List<ReferralAct>> acts = new HashMap<>();
        trip.list(asks(file).getLast(), (row, number) -> acts.computeIfAbsent(
                        row.getObject("referral_id", UUID.class), any -> new ArrayList<>())
                .add(act(file, row)));
        return trip.list(asks(file).getFirst(), (row, number) -> referral(file, row, acts));
    }

    /** The referrals of the case, and what was done with them. */
    static List<Query> asks(CaseFile file) {
        return List.of(Query.of("""
                        select r.id, r.letter_id, r.prepared_at, r.sealed, a.display_name from referral.referral r
                        join access.account a on a.id = r.by_account where r.case_id = ? order by r.prepared_at desc, r.id""", file.id().value()), Query.of("""
                        select c.id, c.referral_id, c.kind, c.happened_at, c.next_on, c.sealed, a.display_name from referral.act c
                        join referral.referral r on r.id = c.referral_id join access.account a on a.id = c.by_account
                        where r.case_id = ? order by c.position""", file.id().value()));
    }

    /** Referrals not ended of the cases she may see, those due first. */
    List<Open> open(Actor actor) {
        return trip.list(asksOpen(actor), (row, number) -> open(row));
    }

    /** What {@link #open(Actor)} asks, to travel with others. */
    Query asksOpen(Actor actor) {
        return Query.of("""
                select r.id, r.case_id, r.need, r.prepared_at, l.kind, l.happened_at, l.next_on
                from referral.referral r join %s v on v.case_id = r.case_id
                left join lateral (select kind, happened_at, next_on from referral.act a
                                   where a.referral_id = r.id order by position desc limit 1) l on true
                where l.kind is null or l.kind in ('HANDED_OVER', 'ACCEPTED', 'FOLLOWED_UP')
                order by coalesce(l.next_on::timestamptz, l.happened_at, r.prepared_at), r.id limit %d""".formatted(door.visibleCases(actor, ReferralPermission.WRITE), MOST));
    }

    private static Open open(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Timestamp at = row.getTimestamp("happened_at");
        return new Open(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("need"),
                row.getTimestamp("prepared_at").toInstant(),
                kind == null ? null : ActKind.valueOf(kind),
                at == null ? null : at.toInstant(),
                row.getObject("next_on", LocalDate.class));
    }

    /** Every hand-over of the case, oldest first, without its words. */
    List<ReferralDesk.HandedOver> handedOver(OfficeId office, CaseId caseId) {
        return jdbc.sql("""
                select r.id, r.sealed, a.happened_at from referral.referral r join referral.act a on a.referral_id = r.id
                where r.case_id = ? and a.kind = 'HANDED_OVER' order by a.happened_at, r.id
                """)
                .param(caseId.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    ReferralDraft draft = json.readValue(
                            sealing.open(Owner.of(office, caseId), place(REFERRAL, id), row.getBytes("sealed")),
                            ReferralDraft.class);
                    return new ReferralDesk.HandedOver(
                            draft.need().name(),
                            draft.recipient().name(),
                            row.getTimestamp("happened_at").toInstant());
                })
                .list();
    }

    private Referral referral(CaseFile file, ResultSet row, Map<UUID, List<ReferralAct>> acts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ReferralDraft draft = json.readValue(
                sealing.open(owner(file), place(REFERRAL, id), row.getBytes("sealed")), ReferralDraft.class);
        return new Referral(
                id,
                draft,
                new LetterId(row.getObject("letter_id", UUID.class)),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("display_name"),
                acts.getOrDefault(id, List.of()));
    }

    private ReferralAct act(CaseFile file, ResultSet row) throws SQLException {
        return new ReferralAct(
                ActKind.valueOf(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(),
                row.getObject("next_on", LocalDate.class),
                sealing.open(owner(file), place(ACT, row.getObject("id", UUID.class)), row.getBytes("sealed")),
                row.getString("display_name"));
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }

    private static Place place(String table, UUID row) {
        return new Place(table, "sealed", row);
    }
}
