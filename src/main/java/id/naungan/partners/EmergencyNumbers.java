package id.naungan.partners;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Nomor darurat. The national numbers, always, and the office's own: the local police desk, security, an ambulance. */
@Repository
@Transactional
public class EmergencyNumbers {
    private static final List<Number> NATIONAL =
            List.of(new Number(null, "112", "112"), new Number(null, "SAPA", "129"));
    private static final String UNDIALLED = "[^0-9+]";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    /** {@code id} is null for a national number, which stays. */
    public record Number(@Nullable UUID id, String label, String number) {
        /** For a link: {@code tel:112}. */
        public String link() {
            return "tel:" + number.replaceAll(UNDIALLED, "");
        }
    }

    EmergencyNumbers(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 112 and 129 first, then the office's own in its order. Needs the office's scope. */
    @Transactional(readOnly = true)
    public List<Number> of(OfficeId office) {
        List<Number> all = new ArrayList<>(NATIONAL);
        all.addAll(jdbc.sql("""
                select id, label, number from partners.emergency_number where office_id = ? and until is null order by position, id
                """)
                .params(office.value())
                .query((row, number) -> new Number(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
        return List.copyOf(all);
    }

    void add(Actor actor, String label, String number) {
        jdbc.sql("""
                insert into partners.emergency_number (office_id, id, label, number, position, since)
                select ?, ?, ?, ?, coalesce(max(position), 0) + 1, ? from partners.emergency_number where office_id = ?
                """)
                .params(
                        actor.office().value(),
                        UUID.randomUUID(),
                        label,
                        number,
                        Timestamp.from(clock.now()),
                        actor.office().value())
                .update();
    }

    void end(Actor actor, UUID id) {
        jdbc.sql("update partners.emergency_number set until = ? where office_id = ? and id = ? and until is null")
                .params(Timestamp.from(clock.now()), actor.office().value(), id)
                .update();
    }
}
