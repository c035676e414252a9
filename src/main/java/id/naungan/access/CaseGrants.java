package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keterkaitan petugas pada kasus. Who stands in which relation to which case, from when until when.
 * Rows are ended, never deleted, so that the past can be asked.
 */
@Repository
public class CaseGrants {
    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final OneTrip trip;

    /** A running relation, with the name of the account that stands in it. */
    public record Grant(AccountId account, Relation relation, String displayName) {}

    CaseGrants(JdbcClient jdbc, OfficeClock clock, OneTrip trip) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trip = trip;
    }

    /** Makes a new case known to the door, with the officer who received it; one statement. */
    public void open(Actor actor, CaseId caseId, Relation relation) {
        jdbc.sql("""
                with known as (
                    insert into access.case_file (office_id, case_id, opened_at) values (:office, :case, :now) returning case_id)
                insert into access.case_grant (office_id, case_id, account_id, relation, since)
                select :office, case_id, :account, :relation, :now from known
                """)
                .param("office", actor.office().value())
                .param("case", caseId.value())
                .param("now", Timestamp.from(clock.now()))
                .param("account", actor.account().value())
                .param("relation", relation.name())
                .update();
    }

    /** Adds a relation from now on; adding one that runs already changes nothing. */
    public void grant(Actor actor, CaseId caseId, AccountId account, Relation relation) {
        jdbc.sql("""
                insert into access.case_grant (office_id, case_id, account_id, relation, since)
                values (:office, :case, :account, :relation, :now)
                on conflict (case_id, account_id, relation) where until is null do nothing
                """)
                .param("office", actor.office().value())
                .param("case", caseId.value())
                .param("account", account.value())
                .param("relation", relation.name())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** Lets her read the case until then, and no longer; to be taken back before, by {@link #takeBack}. */
    public void lend(Actor actor, CaseId caseId, Instant until) {
        jdbc.sql("""
                insert into access.case_grant (office_id, case_id, account_id, relation, since, until)
                values (?, ?, ?, 'BREAK_GLASS', ?, ?)""")
                .params(
                        actor.office().value(),
                        caseId.value(),
                        actor.account().value(),
                        Timestamp.from(clock.now()),
                        Timestamp.from(until))
                .update();
    }

    public void takeBack(CaseId caseId, AccountId account) {
        Timestamp now = Timestamp.from(clock.now());
        jdbc.sql("""
                update access.case_grant set until = ?
                where case_id = ? and account_id = ? and relation = 'BREAK_GLASS' and until > ?""").params(now, caseId.value(), account.value(), now).update();
    }

    /** Ends a relation now. */
    public void end(CaseId caseId, AccountId account, Relation relation) {
        jdbc.sql("""
                update access.case_grant set until = :now
                where case_id = :case and account_id = :account and relation = :relation and until is null
                """)
                .param("now", Timestamp.from(clock.now()))
                .param("case", caseId.value())
                .param("account", account.value())
                .param("relation", relation.name())
                .update();
    }

    /** The relations that run now, oldest first. */
    public List<Grant> of(CaseId caseId) {
        return trip.list(
                asksOf(caseId),
                (row, number) -> new Grant(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Relation.valueOf(row.getString("relation")),
                        row.getString("display_name")));
    }

    /** What {@link #of(CaseId)} asks, to travel with others. */
    public Query asksOf(CaseId caseId) {
        return Query.of("""
                select g.account_id, g.relation, a.display_name
                from access.case_grant g join access.account a on a.id = g.account_id
                where g.case_id = ? and g.until is null order by g.since, g.account_id""", caseId.value());
    }

    /** Who is kept out of each of these cases now; a case that keeps nobody out is missing. */
    public Map<CaseId, Set<AccountId>> keptOut(Collection<CaseId> cases) {
        Map<CaseId, Set<AccountId>> kept = new HashMap<>();
        jdbc.sql("""
                select case_id, account_id from access.case_grant
                where case_id = any(?::uuid[]) and relation = 'EXCLUDED' and until is null
                """)
                .param(cases.stream().map(CaseId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    kept.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), any -> new HashSet<>())
                            .add(new AccountId(row.getObject("account_id", UUID.class)));
                });
        return kept;
    }

    /** The relations that count now: those of {@link #of} and those of who stands in for somebody away. */
    public List<Grant> acting(CaseId caseId) {
        return jdbc.sql("""
                select distinct g.account_id, g.relation, a.display_name
                from access.near_case g join access.account a on a.id = g.account_id where g.case_id = ?
                """)
                .params(caseId.value())
                .query((row, number) -> new Grant(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Relation.valueOf(row.getString("relation")),
                        row.getString("display_name")))
                .list();
    }

    /** The cases to which somebody stands in a running relation, with these relations. */
    public Map<CaseId, Set<Relation>> of(AccountId account) {
        Map<CaseId, Set<Relation>> cases = new LinkedHashMap<>();
        jdbc.sql(
                        "select case_id, relation from access.case_grant where account_id = ? and until is null order by since, case_id")
                .params(account.value())
                .query(row -> {
                    cases.computeIfAbsent(
                                    new CaseId(row.getObject("case_id", UUID.class)),
                                    any -> EnumSet.noneOf(Relation.class))
                            .add(Relation.valueOf(row.getString("relation")));
                });
        return cases;
    }

    /** Cases whose alarm rings for those who work on them; where none of them is there, it calls for who is on call. */
    public void call(OfficeId office, Collection<CaseId> cases) {
        jdbc.sql("""
                insert into access.called (office_id, case_id, called_at)
                select ?, c.id, ? from unnest(?::uuid[]) as c (id)
                on conflict (case_id) do update set called_at = excluded.called_at
                """)
                .params(
                        office.value(),
                        Timestamp.from(clock.now()),
                        cases.stream().map(CaseId::value).distinct().sorted().toArray(UUID[]::new))
                .update();
    }

    /**
     * Notes who stands in between two moments: for a colleague who is away ({@code account} null for nobody),
     * or on call for whoever is missing ({@code absent} null).
     */
    public void standIn(
            Actor actor,
            UUID id,
            @Nullable AccountId absent,
            @Nullable AccountId account,
            Instant since,
            Instant until) {
        jdbc.sql("""
                insert into access.stand_in (office_id, id, for_account, account_id, since, until, noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        absent == null ? null : absent.value(),
                        account == null ? null : account.value(),
                        Timestamp.from(since),
                        Timestamp.from(until),
                        Timestamp.from(clock.now()),
                        actor.account().value()))
                .update();
    }

    /** Ends it now; what has not begun never begins. False when there is none to end. */
    public boolean endStandIn(Actor actor, UUID id) {
        Timestamp now = Timestamp.from(clock.now());
        return jdbc.sql(
                                "update access.stand_in set ended_at = ? where office_id = ? and id = ? and ended_at is null and until > ?")
                        .params(now, actor.office().value(), id, now)
                        .update()
                == 1;
    }

    /** The one who runs the case, if anybody does yet. */
    public Optional<AccountId> caseManager(CaseId caseId) {
        return of(caseId).stream()
                .filter(grant -> grant.relation() == Relation.CASE_MANAGER)
                .map(Grant::account)
                .findFirst();
    }
}
