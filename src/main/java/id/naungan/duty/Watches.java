package id.naungan.duty;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jadwal di basis data. Shifts and telephone numbers of an office; who is on call is read from what access knows of stand-ins. */
@Repository
class Watches {
    static final List<LocalTime> USUAL = List.of(LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final String PHONE = "duty.phone";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OneTrip trip;

    record Plan(List<LocalTime> starts, int version) {}

    Watches(JdbcClient jdbc, Sealing sealing, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.trip = trip;
    }

    Plan plan(Actor actor) {
        return trip
                .list(asksPlan(actor), (row, number) -> new Plan(times(row.getArray("starts")), row.getInt("version")))
                .stream()
                .findFirst()
                .orElse(new Plan(USUAL, 0));
    }

    private static Query asksPlan(Actor actor) {
        return Query.of(
                "select starts, version from duty.plan where office_id = ?",
                actor.office().value());
    }

    /** Whether the version was still the one that was seen; the next one is another. */
    boolean turn(Actor actor, int seen) {
        jdbc.sql("insert into duty.plan (office_id) values (?) on conflict do nothing")
                .params(actor.office().value())
                .update();
        return jdbc.sql("update duty.plan set version = version + 1 where office_id = ? and version = ?")
                        .params(actor.office().value(), seen)
                        .update()
                == 1;
    }

    void setStarts(Actor actor, List<LocalTime> starts) {
        jdbc.sql("update duty.plan set starts = cast(? as time[]) where office_id = ?")
                .params(
                        "{"
                                + String.join(
                                        ",",
                                        starts.stream().map(LocalTime::toString).toList()) + "}",
                        actor.office().value())
                .update();
    }

    Roster roster(Actor actor, Instant from, Instant to) {
        return trip.with(
                List.of(asksPlan(actor), asksWatches(actor, from, to), asksAway(actor, from, to)),
                () -> new Roster(actor.zone(), plan(actor).starts(), watches(actor, from, to), away(actor, from, to)));
    }

    List<Roster.Watch> watches(Actor actor, Instant from, Instant to) {
        return trip.list(
                asksWatches(actor, from, to),
                (row, number) -> new Roster.Watch(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("display_name"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("ends").toInstant()));
    }

    private static Query asksWatches(Actor actor, Instant from, Instant to) {
        return Query.of("""
                select s.id, s.account_id, a.display_name, s.since, least(s.until, coalesce(s.ended_at, s.until)) ends
                from access.stand_in s join access.account a on a.id = s.account_id and a.disabled_at is null
                where s.office_id = ? and s.for_account is null and s.since < ? and least(s.until, coalesce(s.ended_at, s.until)) > ?
                  and coalesce(s.ended_at, s.until) > s.since
                order by s.since, a.display_name, s.id""", actor.office().value(), Timestamp.from(to), Timestamp.from(from));
    }

    List<Roster.Away> away(Actor actor, Instant from, Instant to) {
        return trip.list(
                asksAway(actor, from, to),
                (row, number) -> new Roster.Away(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("for_account", UUID.class)),
                        row.getString("display_name"),
                        row.getString("substitute"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("ends").toInstant()));
    }

    private static Query asksAway(Actor actor, Instant from, Instant to) {
        return Query.of("""
                select s.id, s.for_account, a.display_name, b.display_name substitute, s.since,
                       least(s.until, coalesce(s.ended_at, s.until)) ends
                from access.stand_in s join access.account a on a.id = s.for_account
                left join access.account b on b.id = s.account_id
                where s.office_id = ? and s.since < ? and least(s.until, coalesce(s.ended_at, s.until)) > ?
                  and coalesce(s.ended_at, s.until) > s.since
                order by s.since, a.display_name, s.id""", actor.office().value(), Timestamp.from(to), Timestamp.from(from));
    }

    Optional<String> phone(Actor actor, AccountId account) {
        return jdbc.sql("select number from duty.phone where office_id = ? and account_id = ?")
                .params(actor.office().value(), account.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> sealing.open(Owner.of(actor.office()), place(account), bytes));
    }

    void setPhone(Actor actor, AccountId account, String number) {
        jdbc.sql("""
                insert into duty.phone (office_id, account_id, number) values (?, ?, ?)
                on conflict (office_id, account_id) do update set number = excluded.number
                """)
                .params(
                        actor.office().value(),
                        account.value(),
                        sealing.seal(Owner.of(actor.office()), place(account), number))
                .update();
    }

    private static Place place(AccountId account) {
        return new Place(PHONE, "number", account.value());
    }

    private static List<LocalTime> times(Array array) throws SQLException {
        return Arrays.stream((Time[]) array.getArray()).map(Time::toLocalTime).toList();
    }
}
