package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Disclosure;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.kernel.RiskLevel;
import id.naungan.partners.Need;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tawaran dalam basis data. Seen by the two offices it lies between (decision 0031); rows are only added. */
@Repository
class TransferOffers {
    private static final int MOST = 60;
    private static final String SELECT = """
            select o.*, f.name, n.how, n.at, n.reference, v.case_id as opened
            from referral.offer o join access.office f on f.id = o.office_id
            left join referral.offer_end n on n.offer_id = o.id
            left join referral.received r on r.offer_id = o.id
            left join %s v on v.case_id = r.case_id
            where o.to_office = ? %s""";

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OneTrip trip;

    TransferOffers(JdbcClient jdbc, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.door = door;
        this.trip = trip;
    }

    UUID add(Actor actor, CaseFile file, Transfer transfer, Disclosure.Parcel parcel, Instant now) {
        UUID id = UUID.randomUUID();
        TransferDraft draft = transfer.draft();
        jdbc.sql("""
                insert into referral.offer (office_id, id, transfer_id, to_office, offered_at, kind, risk, age_band, province_code,
                                            regency_code, urgency, needs)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        transfer.id(),
                        draft.receiver().office(),
                        Timestamp.from(now),
                        Objects.requireNonNull(file.kind()).name(),
                        Objects.requireNonNull(file.risk()).name(),
                        parcel.ageBand(),
                        parcel.province(),
                        parcel.regency(),
                        draft.urgency().name(),
                        draft.needs().stream().sorted().map(Enum::name).toArray(String[]::new)))
                .update();
        return id;
    }

    /** Whoever asks holds the offer until her transaction ends, so that two who answer at once come one after the other. */
    boolean isWaiting(UUID offer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(offer.toString())
                .query((row, number) -> true)
                .list();
        return jdbc.sql("select not exists (select 1 from referral.offer_end where offer_id = ?)")
                .param(offer)
                .query(Boolean.class)
                .single();
    }

    /** False when the other office, or somebody else here, was quicker. */
    boolean end(
            OfficeId by,
            UUID offer,
            OfficeId from,
            OfficeId to,
            Transfer.Kind how,
            Instant at,
            @Nullable String number) {
        return jdbc.sql("""
                insert into referral.offer_end (office_id, offer_id, from_office, to_office, how, at, reference)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (offer_id) do nothing
                """)
                        .params(Arrays.asList(
                                by.value(), offer, from.value(), to.value(), how.name(), Timestamp.from(at), number))
                        .update()
                == 1;
    }

    /** The offer of a transfer of this office, while it is on its way. */
    Optional<UUID> of(Transfer transfer) {
        return jdbc.sql("select id from referral.offer where transfer_id = ?")
                .param(transfer.id())
                .query(UUID.class)
                .optional();
    }

    /**
     * What others offer this office: all that wait, the dangerous ones first, and what was answered last. One that was taken over is
     * shown to who may see the case that came of it, and is not there for anybody else.
     */
    List<Offer> inbox(Actor actor) {
        return jdbc.sql(select(actor, """
                        and (n.how is null or n.how <> 'ACCEPTED' or v.case_id is not null)
                        order by n.how is not null, case o.risk when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end, o.offered_at desc, o.id
                        limit %d""".formatted(MOST)))
                .param(actor.office().value())
                .query((row, number) -> offer(row))
                .list();
    }

    Optional<Offer> find(Actor actor, UUID id) {
        return jdbc.sql(select(
                        actor, "and o.id = ? and (n.how is null or n.how <> 'ACCEPTED' or v.case_id is not null)"))
                .params(actor.office().value(), id)
                .query((row, number) -> offer(row))
                .optional();
    }

    /** Those that wait for this office's answer, the oldest first: number, sender, when. */
    record Waiting(UUID id, String sender, Instant since) {}

    List<Waiting> waiting(Actor actor) {
        return trip.list(
                asksWaiting(actor),
                (row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("offered_at").toInstant()));
    }

    static Query asksWaiting(Actor actor) {
        return Query.of("""
                select o.id, f.name, o.offered_at from referral.offer o join access.office f on f.id = o.office_id
                where o.to_office = ? and not exists (select 1 from referral.offer_end n where n.offer_id = o.id)
                order by o.offered_at, o.id limit 40""", actor.office().value());
    }

    private String select(Actor actor, String rest) {
        return SELECT.formatted(door.visibleCases(actor, CasePermission.READ), rest);
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String how = row.getString("how");
        UUID opened = row.getObject("opened", UUID.class);
        return new Offer(
                row.getObject("id", UUID.class),
                new OfficeId(row.getObject("office_id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("offered_at").toInstant(),
                CaseKind.valueOf(row.getString("kind")),
                RiskLevel.valueOf(row.getString("risk")),
                row.getString("age_band"),
                row.getString("province_code"),
                row.getString("regency_code"),
                Urgency.valueOf(row.getString("urgency")),
                Arrays.stream((String[]) row.getArray("needs").getArray())
                        .map(Need::valueOf)
                        .toList(),
                how == null
                        ? null
                        : new Offer.End(
                                Transfer.Kind.valueOf(how),
                                row.getTimestamp("at").toInstant(),
                                row.getString("reference")),
                opened == null ? null : new CaseId(opened));
    }
}
