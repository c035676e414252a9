package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Timestamp;
import java.time.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Batas diam. After how many elapsed days a partner's silence becomes a task; each office sets its own, three unless it says so. */
@Repository
public class Patience {
    public static final int LEAST = 1;
    public static final int MOST = 60;
    private static final Period USUAL = Period.ofDays(3);

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final OneTrip trip;

    Patience(JdbcClient jdbc, OfficeClock clock, OneTrip trip) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trip = trip;
    }

    @Transactional(readOnly = true)
    public Period of(OfficeId office) {
        return trip.list(asks(office), (row, number) -> Period.ofDays(row.getInt(1))).stream()
                .findFirst()
                .orElse(USUAL);
    }

    static Query asks(OfficeId office) {
        return Query.of("select days from referral.patience where office_id = ?", office.value());
    }

    @Transactional
    public void set(Actor actor, Period length) {
        jdbc.sql("""
                insert into referral.patience (office_id, days, changed_at, by_account) values (?, ?, ?, ?)
                on conflict (office_id) do update set days = excluded.days, changed_at = excluded.changed_at, by_account = excluded.by_account
                """)
                .params(
                        actor.office().value(),
                        length.getDays(),
                        Timestamp.from(clock.now()),
                        actor.account().value())
                .update();
    }
}
