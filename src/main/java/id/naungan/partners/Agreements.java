package id.naungan.partners;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Perjanjian berbagi data di basis data. Needs the office's scope. */
@Repository
@Transactional
public class Agreements {
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Agreements(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The agreement that narrows what the partner may be told on the office's day; empty when none is in force. */
    @Transactional(readOnly = true)
    public Optional<Agreement> inForce(OfficeId office, UUID partner, LocalDate day) {
        return of(office, partner).stream()
                .filter(agreement -> agreement.isInForce(day))
                .findFirst();
    }

    /** All agreements with a partner, the newest first. */
    @Transactional(readOnly = true)
    public List<Agreement> of(OfficeId office, UUID partner) {
        return jdbc.sql("""
                select id, partner_id, number, fields, from_day, until_day, ended_at is not null ended
                from partners.agreement where office_id = ? and partner_id = ? order by from_day desc, created_at desc, id
                """)
                .params(office.value(), partner)
                .query((row, number) -> agreement(row))
                .list();
    }

    void add(
            Actor actor,
            UUID partner,
            String number,
            Set<SharedField> fields,
            LocalDate from,
            @Nullable LocalDate until) {
        jdbc.sql("""
                insert into partners.agreement (office_id, id, partner_id, number, fields, from_day, until_day, created_at, by_account)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        UUID.randomUUID(),
                        partner,
                        number,
                        fields.stream().sorted().map(SharedField::name).toArray(String[]::new),
                        Date.valueOf(from),
                        until == null ? null : Date.valueOf(until),
                        Timestamp.from(clock.now()),
                        actor.account().value()))
                .update();
    }

    void end(Actor actor, UUID partner, UUID id) {
        jdbc.sql("""
                update partners.agreement set ended_at = ?, by_account = ?
                where office_id = ? and partner_id = ? and id = ? and ended_at is null
                """)
                .params(
                        Timestamp.from(clock.now()),
                        actor.account().value(),
                        actor.office().value(),
                        partner,
                        id)
                .update();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        Set<SharedField> fields = Arrays.stream(
                        (String[]) row.getArray("fields").getArray())
                .map(SharedField::valueOf)
                .collect(Collectors.toSet());
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("number"),
                fields,
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("ended"));
    }
}
