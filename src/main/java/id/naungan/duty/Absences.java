package id.naungan.duty;

import id.naungan.access.Actor;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alasan ketidakhadiran, sealed: the kind in the first line, a note after it. */
@Repository
class Absences {
    private final JdbcClient jdbc;
    private final Sealing sealing;

    Absences(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void insert(Actor actor, UUID id, AbsenceDesk.Kind kind, String note) {
        jdbc.sql("insert into duty.absence (office_id, id, words) values (?, ?, ?)")
                .params(
                        actor.office().value(),
                        id,
                        sealing.seal(Owner.of(actor.office()), place(id), kind + "\n" + note.strip()))
                .update();
    }

    boolean has(Actor actor, UUID id) {
        return jdbc.sql("select exists (select 1 from duty.absence where office_id = ? and id = ?)")
                .params(actor.office().value(), id)
                .query(Boolean.class)
                .single();
    }

    AbsenceDesk.Line line(Actor actor, Roster.Away away) {
        String words = jdbc.sql("select words from duty.absence where office_id = ? and id = ?")
                .params(actor.office().value(), away.id())
                .query(byte[].class)
                .optional()
                .map(bytes -> sealing.open(Owner.of(actor.office()), place(away.id()), bytes))
                .orElse(AbsenceDesk.Kind.OTHER + "\n");
        int end = words.indexOf('\n');
        return new AbsenceDesk.Line(away, AbsenceDesk.Kind.valueOf(words.substring(0, end)), words.substring(end + 1));
    }

    private static Place place(UUID id) {
        return new Place("duty.absence", "words", id);
    }
}
