package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pencarian yang sedang dibaca. What somebody typed, sealed, for as long as she may turn its pages; each of hers takes the former away. */
@Repository
class Searches {
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OfficeClock clock;

    Searches(JdbcClient jdbc, Sealing sealing, OfficeClock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    UUID keep(Actor actor, String typed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                with former as (delete from casework.search where account_id = :me)
                insert into casework.search (office_id, id, account_id, at, sealed) values (:office, :id, :me, :now, :sealed)
                """)
                .param("me", actor.account().value())
                .param("office", actor.office().value())
                .param("id", id)
                .param("now", Timestamp.from(clock.now()))
                .param("sealed", sealing.seal(Owner.of(actor.office()), place(id), typed))
                .update();
        return id;
    }

    /** Her own, while it is kept; somebody else's is as absent as one that never was. */
    Optional<String> typed(Actor actor, UUID id) {
        return jdbc.sql("select sealed from casework.search where id = ? and account_id = ? and at > ?")
                .params(id, actor.account().value(), Timestamp.from(clock.now().minus(KEPT)))
                .query(byte[].class)
                .optional()
                .map(words -> sealing.open(Owner.of(actor.office()), place(id), words));
    }

    private static Place place(UUID id) {
        return new Place("casework.search", "sealed", id);
    }
}
