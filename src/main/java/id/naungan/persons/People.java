package id.naungan.persons;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Query;
import id.naungan.sealing.HashPurpose;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Orang-orang. Registers, changes and finds people; runs in the caller's transaction, behind the door she has passed.
 * An identity that was shredded cannot be found again: {@link id.naungan.sealing.KeyShredded}.
 */
@Repository
public class People {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final IdentityDocuments documents;
    private final OfficeClock clock;
    private final NameIndex names;
    private final OneTrip trip;

    People(
            JdbcClient jdbc,
            Sealing sealing,
            IdentityDocuments documents,
            OfficeClock clock,
            NameIndex names,
            OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.documents = documents;
        this.clock = clock;
        this.names = names;
        this.trip = trip;
    }

    /** Takes a new person into a case, with a key of her own. */
    public PersonId register(OfficeId office, CaseId caseId, PersonRole role, Identity identity) {
        var person = PersonId.random();
        sealing.makeKey(Owner.of(office, person));
        registerWithKey(office, person, caseId, role, identity);
        return person;
    }

    /** As {@link #register}, where the caller has made the person's key together with others in one statement. */
    public void registerWithKey(OfficeId office, PersonId person, CaseId caseId, PersonRole role, Identity identity) {
        var clear = ClearFacts.of(identity, clock);
        jdbc.sql("""
                with known as (
                  insert into persons.person
                    (office_id, id, identity, sex, age_band, province_code, regency_code, created_at, changed_at)
                  values (:office, :person, :identity, :sex, :band, :province, :regency, :now, :now)),
                hashed as (
                  insert into persons.nik (office_id, person_id, nik_hash)
                  select :office, :person, :nik where cast(:nik as bytea) is not null)
                insert into persons.person_in_case (office_id, case_id, person_id, role, since)
                values (:office, :case, :person, :role, :now)""")
                .params(parameters(office, person, identity, clear))
                .param("case", caseId.value())
                .param("role", role.name())
                .update();
        names.rememberAfterCommit(office, person, identity);
    }

    /** Seals a new person without touching the database; the names reach the index at the next start. */
    public SealedPerson seal(OfficeId office, Identity identity) {
        var person = PersonId.random();
        var key = sealing.newWrappedKey(Owner.of(office, person));
        var clear = ClearFacts.of(identity, clock);
        return new SealedPerson(
                person,
                key,
                documents.seal(office, person, identity),
                clear.sex(),
                clear.band(),
                clear.province(),
                clear.regency(),
                hash(identity));
    }

    /** Gives somebody who is known already a role in a case; a role that runs already stays as it is. */
    public void join(OfficeId office, PersonId person, CaseId caseId, PersonRole role) {
        jdbc.sql("""
                insert into persons.person_in_case (office_id, case_id, person_id, role, since)
                values (?, ?, ?, ?, ?)
                on conflict (case_id, person_id, role) where until is null do nothing""")
                .params(office.value(), caseId.value(), person.value(), role.name(), Timestamp.from(clock.now()))
                .update();
    }

    /** Ends a role, as when the wrong person was linked; the row stays. */
    public void leave(PersonId person, CaseId caseId, PersonRole role) {
        jdbc.sql("""
                update persons.person_in_case set until = ?
                where case_id = ? and role = ? and until is null
                  and person_id in (select id from persons.person where id = ? or merged_into = ?)""")
                .params(Timestamp.from(clock.now()), caseId.value(), role.name(), person.value(), person.value())
                .update();
    }

    /** Changes an identity, keeping the former one sealed; answers the new version. */
    public Outcome<Integer> update(OfficeId office, Person changed) {
        if (!exists(changed.id())) {
            return Outcome.refused(CannotChangePerson.UNKNOWN);
        }
        var clear = ClearFacts.of(changed.identity(), clock);
        var updated = jdbc.sql("""
                with before as (
                  select office_id, id, version, identity from persons.person
                  where id = :person and version = :version for update),
                kept as (
                  insert into persons.former_identity (office_id, person_id, version, identity, replaced_at)
                  select office_id, id, version, identity, :now from before),
                unhashed as (
                  delete from persons.nik n using before b where n.person_id = b.id and cast(:nik as bytea) is null),
                hashed as (
                  insert into persons.nik (office_id, person_id, nik_hash)
                  select office_id, id, :nik from before where cast(:nik as bytea) is not null
                  on conflict (person_id) do update set nik_hash = excluded.nik_hash)
                update persons.person p
                set identity = :identity, version = p.version + 1, sex = :sex, age_band = :band,
                    province_code = :province, regency_code = :regency, changed_at = :now
                from before b where p.id = b.id
                returning p.version""")
                .params(parameters(office, changed.id(), changed.identity(), clear))
                .param("version", changed.version())
                .query(Integer.class)
                .optional();
        if (updated.isEmpty()) {
            return Outcome.refused(CannotChangePerson.CHANGED_MEANWHILE);
        }
        names.rememberAfterCommit(office, changed.id(), changed.identity());
        return Outcome.done(updated.get());
    }

    public Optional<Person> find(OfficeId office, PersonId person) {
        return jdbc.sql("select id, identity, version from persons.person where id = ?")
                .param(person.value())
                .query((row, number) -> person(office, row))
                .optional();
    }

    /** Several at once, in two statements; whoever is not found is missing. */
    public List<Person> findAll(OfficeId office, Collection<PersonId> wanted) {
        sealing.warm(
                office, Subject.PERSON, wanted.stream().map(PersonId::value).toList());
        return jdbc.sql("select id, identity, version from persons.person where id = any(cast(:wanted as uuid[]))")
                .param("wanted", wanted.stream().map(PersonId::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, number) -> person(office, row))
                .list();
    }

    /** All who have a role in the case now, in the order of joining. */
    public List<Participant> inCase(OfficeId office, CaseId caseId) {
        var rows = trip.list(asksInCase(caseId), People::sealed);
        sealing.warm(office, Subject.PERSON, rows.stream().map(Sealed::person).toList());
        return rows.stream().map(row -> participant(office, row)).toList();
    }

    /** What {@link #inCase} asks, to travel with others; the rows are sealed until somebody opens them. */
    public Query asksInCase(CaseId caseId) {
        return Query.of("""
                select c.case_id, c.role, min(c.since) as since, p.id, p.identity, p.version
                from persons.person_in_case c join persons.person a on a.id = c.person_id
                join persons.person p on p.id = case when a.merged_into is null then a.id else a.merged_into end
                where c.case_id = ? and c.until is null
                group by c.case_id, c.role, p.id
                order by min(c.since), c.role, p.id""", caseId.value());
    }

    /** A sign that differs as soon as somebody joined, left, or was corrected in the case; opens nobody. */
    public String stand(CaseId caseId) {
        return jdbc.sql("""
                select count(*) || '.' || coalesce(sum(p.version), 0)
                from persons.person_in_case c join persons.person a on a.id = c.person_id
                join persons.person p on p.id = case when a.merged_into is null then a.id else a.merged_into end
                where c.case_id = ? and c.until is null""").param(caseId.value()).query(String.class).single();
    }

    /** The initials of the clients of a page of cases, in three statements however many; a case without one is missing. */
    public Map<CaseId, String> maskedClients(OfficeId office, Collection<CaseId> cases) {
        var rows = trip.list(asksClients(cases), People::sealed);
        sealing.warm(office, Subject.PERSON, rows.stream().map(Sealed::person).toList());
        var masked = new HashMap<CaseId, String>();
        for (var row : rows) {
            var name = documents
                    .open(office, new PersonId(row.person()), row.identity())
                    .masked();
            masked.merge(row.caseId(), name, (first, next) -> first + ", " + next);
        }
        return masked;
    }

    /** What {@link #maskedClients} asks, to travel with others. */
    public Query asksClients(Collection<CaseId> cases) {
        return Query.of("""
                select c.case_id, c.role, min(c.since) as since, p.id, p.identity, p.version
                from persons.person_in_case c join persons.person a on a.id = c.person_id
                join persons.person p on p.id = case when a.merged_into is null then a.id else a.merged_into end
                where c.case_id = any(cast(? as uuid[])) and c.role = 'VICTIM' and c.until is null
                group by c.case_id, c.role, p.id
                order by min(c.since), p.id""", cases.stream().map(CaseId::toString).collect(Collectors.joining(",", "{", "}")));
    }

    /** Destroys the keys of those who are in no other case (D6), under whichever of their records; answers whose. */
    public List<PersonId> shredThoseOnlyIn(OfficeId office, CaseId caseId) {
        var lonely = jdbc.sql("""
                select distinct c.person_id from persons.person_in_case c join persons.person a on a.id = c.person_id
                where c.case_id = :case and not exists (
                  select 1 from persons.person p join persons.person_in_case o on o.person_id = p.id
                  where coalesce(a.merged_into, a.id) in (p.id, p.merged_into) and o.case_id <> :case)""")
                .param("case", caseId.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
        for (var person : lonely) {
            sealing.shred(Owner.of(office, person));
            jdbc.sql("delete from persons.nik where person_id = ?")
                    .param(person.value())
                    .update();
            names.forgetAfterCommit(office, person);
        }
        return lonely;
    }

    private Map<String, @Nullable Object> parameters(
            OfficeId office, PersonId person, Identity identity, ClearFacts clear) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("office", office.value());
        values.put("person", person.value());
        values.put("identity", documents.seal(office, person, identity));
        values.put("nik", hash(identity));
        values.put("sex", clear.sex());
        values.put("band", clear.band());
        values.put("province", clear.province());
        values.put("regency", clear.regency());
        values.put("now", Timestamp.from(clock.now()));
        return values;
    }

    private byte @Nullable [] hash(Identity identity) {
        var nik = Nik.of(identity.nik());
        return nik == null || !nik.isWhole() ? null : sealing.keyedHash(HashPurpose.NIK, nik.digits());
    }

    private boolean exists(PersonId person) {
        return jdbc.sql("select exists (select 1 from persons.person where id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    private Person person(OfficeId office, ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new Person(id, documents.open(office, id, row.getBytes("identity")), row.getInt("version"));
    }

    private Participant participant(OfficeId office, Sealed row) {
        var id = new PersonId(row.person());
        var person = new Person(id, documents.open(office, id, row.identity()), row.version());
        return new Participant(
                row.caseId(),
                PersonRole.valueOf(row.role()),
                person,
                row.since().toInstant());
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getBytes("identity"),
                row.getInt("version"),
                row.getString("role"),
                row.getTimestamp("since"));
    }

    private record Sealed(UUID person, CaseId caseId, byte[] identity, int version, String role, Timestamp since) {}
}
