package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Saringan tersimpan. Her own ways of narrowing the list, by names of her own; sealed, since a name may name somebody. */
@Repository
public class SavedFilters {
    /** More tabs than these help nobody. */
    public static final int MOST = 12;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final OfficeClock clock;

    /** One of hers; {@code query} is the codes as they stand in the address of the list. */
    public record Saved(UUID id, String name, String query) {
        @Override
        public String toString() {
            return "Saved[" + id + "]";
        }
    }

    private record Words(String name, String query) {}

    SavedFilters(JdbcClient jdbc, Sealing sealing, JsonMapper json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /** In the order in which she kept them. */
    public List<Saved> of(Actor actor) {
        return jdbc.sql("select id, sealed from casework.saved_filter where account_id = ? order by at, id")
                .param(actor.account().value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Words words = json.readValue(
                            sealing.open(Owner.of(actor.office()), place(id), row.getBytes("sealed")), Words.class);
                    return new Saved(id, words.name(), words.query());
                })
                .list();
    }

    public void keep(Actor actor, String name, String query) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into casework.saved_filter (office_id, id, account_id, at, sealed) values (?, ?, ?, ?, ?)")
                .params(
                        actor.office().value(),
                        id,
                        actor.account().value(),
                        Timestamp.from(clock.now()),
                        sealing.seal(
                                Owner.of(actor.office()), place(id), json.writeValueAsString(new Words(name, query))))
                .update();
    }

    /** Takes away one of hers; what is not hers stays. */
    public void drop(Actor actor, UUID id) {
        jdbc.sql("delete from casework.saved_filter where id = ? and account_id = ?")
                .params(id, actor.account().value())
                .update();
    }

    private static Place place(UUID id) {
        return new Place("casework.saved_filter", "sealed", id);
    }
}
