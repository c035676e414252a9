package id.naungan.persons;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Refusal;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Penyatuan catatan. Two records of one person become one: the other record points to the one that is kept, and nothing of it changes,
 * so that it comes back as it was. Runs in the caller's transaction.
 */
@Repository
public class Merges {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final IdentityDocuments documents;
    private final People people;
    private final OfficeClock clock;

    /**
     * One merge.
     *
     * @param reason of the merge; {@code undoReason} is null while it stands, as are {@code undoneAt} and {@code undoneBy}
     */
    public record Merge(
            UUID id,
            PersonId kept,
            PersonId other,
            int keptVersion,
            Instant at,
            AccountId by,
            String reason,
            @Nullable Instant undoneAt,
            @Nullable AccountId undoneBy,
            @Nullable String undoReason) {
        public boolean stands() {
            return undoneAt == null;
        }

        @Override
        public String toString() {
            return "Merge[" + id + "]";
        }
    }

    private record Locked(PersonId id, int version, boolean merged) {}

    Merges(JdbcClient jdbc, Sealing sealing, IdentityDocuments documents, People people, OfficeClock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    /** Makes the two one, with this identity; both as they were seen when it was decided. */
    public Outcome<UUID> merge(Actor actor, Person kept, Person other, Identity chosen, String reason) {
        var hindrance = hindrance(kept, other);
        if (hindrance != null) {
            return Outcome.refused(hindrance);
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into persons.merge (office_id, id, kept_id, other_id, kept_version, followed, at, by_account, reason)
                values (:office, :id, :kept, :other, :version,
                  array(select p.id from persons.person p where p.merged_into = :other), :now, :by, :reason)""")
                .param("office", actor.office().value())
                .param("id", id)
                .param("kept", kept.id().value())
                .param("other", other.id().value())
                .param("version", kept.version())
                .param("now", Timestamp.from(clock.now()))
                .param("by", actor.account().value())
                .param("reason", sealed(actor.office(), kept.id(), "reason", id, reason))
                .update();
        jdbc.sql("update persons.person set merged_into = :kept where id = :other or merged_into = :other")
                .param("kept", kept.id().value())
                .param("other", other.id().value())
                .update();
        return people.update(actor.office(), new Person(kept.id(), chosen, kept.version()))
                .then(version -> Outcome.done(id));
    }

    /**
     * Takes a merge back. The other record is again as it was; of the kept one each part that nobody changed since
     * goes back to what it was before.
     */
    public Outcome<Merge> undo(Actor actor, UUID id, String reason) {
        var found = jdbc.sql("select * from persons.merge where id = ? for update")
                .param(id)
                .query((row, number) -> merge(actor.office(), row))
                .optional();
        if (found.isEmpty() || !found.get().stands()) {
            return Outcome.refused(found.isEmpty() ? CannotMerge.UNKNOWN : CannotMerge.ALREADY_UNDONE);
        }
        var merge = found.get();
        if (locked(merge.kept(), merge.other()).stream()
                .anyMatch(one -> one.id().equals(merge.kept()) && one.merged())) {
            return Outcome.refused(CannotMerge.LATER_FIRST);
        }
        jdbc.sql("""
                with undone as (
                  update persons.merge set undone_at = :now, undone_by = :by, undo_reason = :reason
                  where id = :id returning other_id, followed)
                update persons.person p set merged_into = case when p.id = u.other_id then null else u.other_id end
                from undone u where p.id = u.other_id or p.id = any(u.followed)""")
                .param("now", Timestamp.from(clock.now()))
                .param("by", actor.account().value())
                .param("reason", sealed(actor.office(), merge.kept(), "undo_reason", id, reason))
                .param("id", id)
                .update();
        return people.update(actor.office(), before(actor.office(), merge)).then(version -> Outcome.done(merge));
    }

    /** What became of this record, latest first: merges into it, and its own into another. */
    public List<Merge> of(OfficeId office, PersonId person) {
        return jdbc.sql(
                        "select * from persons.merge where kept_id = :person or other_id = :person order by at desc, id")
                .param("person", person.value())
                .query((row, number) -> merge(office, row))
                .list();
    }

    /** All cases, seen or not, in which either stands under any record; for the timelines. */
    public List<CaseId> cases(PersonId one, PersonId other) {
        return jdbc.sql("""
                select distinct c.case_id from persons.person_in_case c join persons.person p on p.id = c.person_id
                where (p.id in (:one, :other) or p.merged_into in (:one, :other)) and c.until is null order by c.case_id""")
                .param("one", one.value())
                .param("other", other.value())
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private @Nullable Refusal hindrance(Person kept, Person other) {
        var both = locked(kept.id(), other.id());
        if (both.size() != 2) {
            return CannotMerge.UNKNOWN;
        }
        for (var one : both) {
            if (one.merged() || one.version() != (one.id().equals(kept.id()) ? kept : other).version()) {
                return CannotMerge.CHANGED_MEANWHILE;
            }
        }
        return areOpposed(kept.id(), other.id()) ? CannotMerge.BOTH_SIDES : null;
    }

    /** In one order, so that two who merge the same pair never wait for each other. */
    private List<Locked> locked(PersonId one, PersonId other) {
        return jdbc.sql("""
                select id, version, merged_into is not null as merged from persons.person
                where id in (?, ?) order by id for update""")
                .params(one.value(), other.value())
                .query((row, number) -> new Locked(
                        new PersonId(row.getObject("id", UUID.class)), row.getInt("version"), row.getBoolean("merged")))
                .list();
    }

    private boolean areOpposed(PersonId one, PersonId other) {
        return jdbc.sql("""
                with record as (
                  select c.case_id, c.role, coalesce(p.merged_into, p.id) as who
                  from persons.person_in_case c join persons.person p on p.id = c.person_id
                  where (p.id in (:one, :other) or p.merged_into in (:one, :other)) and c.until is null)
                select exists (select 1 from record a join record b on b.case_id = a.case_id
                  where a.who <> b.who and a.role = 'VICTIM' and b.role = 'ACCUSED')""")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    private Person before(OfficeId office, Merge merge) {
        var now = people.find(office, merge.kept()).orElseThrow();
        var before = identity(office, merge.kept(), merge.keptVersion(), now);
        var after = identity(office, merge.kept(), merge.keptVersion() + 1, now);
        // The two names go back together, so that nobody is left without one.
        var namesStand = IdentityPart.CALL_NAME.same(now.identity(), after)
                && IdentityPart.FULL_NAME.same(now.identity(), after);
        var back = IdentityPart.assembled(part -> {
            var stands = part.isName() ? namesStand : part.same(now.identity(), after);
            return stands ? before : now.identity();
        });
        return new Person(now.id(), back, now.version());
    }

    private Identity identity(OfficeId office, PersonId person, int version, Person now) {
        return version == now.version()
                ? now.identity()
                : documents.open(
                        office,
                        person,
                        jdbc.sql("select identity from persons.former_identity where person_id = ? and version = ?")
                                .params(person.value(), version)
                                .query(byte[].class)
                                .single());
    }

    private byte[] sealed(OfficeId office, PersonId kept, String column, UUID id, String words) {
        return sealing.seal(Owner.of(office, kept), new Place("persons.merge", column, id), words);
    }

    private Merge merge(OfficeId office, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kept = new PersonId(row.getObject("kept_id", UUID.class));
        var undone = row.getTimestamp("undone_at");
        var undoneBy = row.getObject("undone_by", UUID.class);
        return new Merge(
                id,
                kept,
                new PersonId(row.getObject("other_id", UUID.class)),
                row.getInt("kept_version"),
                row.getTimestamp("at").toInstant(),
                new AccountId(row.getObject("by_account", UUID.class)),
                String.valueOf(words(office, kept, "reason", id, row)),
                undone == null ? null : undone.toInstant(),
                undoneBy == null ? null : new AccountId(undoneBy),
                words(office, kept, "undo_reason", id, row));
    }

    private @Nullable String words(OfficeId office, PersonId kept, String column, UUID id, ResultSet row)
            throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null
                ? null
                : sealing.open(Owner.of(office, kept), new Place("persons.merge", column, id), sealed);
    }
}
