package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pintu berkas. The one place that decides who may see or do what with a case, and writes it down in the same transaction.
 * What she may not see answers exactly like what does not exist (S5.40; UU 12/2022 art. 69).
 */
@Component
public class CaseDoor {
    private final JdbcClient jdbc;
    private final Posts posts;
    private final AccessLog log;
    private final CaseGrants grants;
    private final Nearness nearness;

    CaseDoor(JdbcClient jdbc, Posts posts, AccessLog log, CaseGrants grants, Nearness nearness) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.log = log;
        this.grants = grants;
        this.nearness = nearness;
    }

    /** Opens the case for the permission and logs it, or logs the refusal and throws {@link DoorClosed}. */
    public CasePass enter(Actor actor, CaseId caseId, Permission permission) {
        return pass(actor, caseId, permission, relations(actor, caseId));
    }

    /** Makes a new case known, with the officer who received it, and enters it as {@link #enter} does. */
    public CasePass begin(Actor actor, CaseId caseId, Relation relation, Permission permission) {
        grants.open(actor, caseId, relation);
        return pass(actor, caseId, permission, Optional.of(Set.of(relation.name())));
    }

    private CasePass pass(Actor actor, CaseId caseId, Permission permission, Optional<Set<String>> near) {
        Optional<Reach> reach = near.flatMap(relations -> decide(actor, relations, permission));
        log.write(
                actor,
                new AccessLog.Act(
                        permission.code(),
                        permission.fieldClass(),
                        caseId,
                        null,
                        null,
                        reach.isPresent() ? AccessLog.Result.ALLOWED : AccessLog.Result.DENIED));
        return new CasePass(caseId, permission, reach.orElseThrow(DoorClosed::new), other -> decide(
                        actor, near.orElseThrow(), other)
                .isPresent());
    }

    /** Whether {@link #enter} would open, without a trace; for deciding which buttons to draw. */
    public boolean opens(Actor actor, CaseId caseId, Permission permission) {
        return relations(actor, caseId)
                .flatMap(near -> decide(actor, near, permission))
                .isPresent();
    }

    /** Passes a page that shows no single case (a worklist, a directory) and logs it, or throws {@link DoorClosed}. */
    public void enter(Actor actor, Permission permission) {
        boolean allowed = may(actor, permission);
        log.write(
                actor,
                new AccessLog.Act(
                        permission.code(),
                        permission.fieldClass(),
                        null,
                        null,
                        null,
                        allowed ? AccessLog.Result.ALLOWED : AccessLog.Result.DENIED));
        if (!allowed) {
            throw new DoorClosed();
        }
    }

    /** Whether one of her posts holds the permission at all. */
    public boolean may(Actor actor, Permission permission) {
        return posts.anyMay(actor.posts(), permission);
    }

    /** Logs an act on something inside a case that she has already entered (a letter signed, a name shown). */
    public void note(
            Actor actor, CaseId caseId, Permission permission, @Nullable String object, @Nullable String reason) {
        log.write(
                actor,
                new AccessLog.Act(
                        permission.code(), permission.fieldClass(), caseId, object, reason, AccessLog.Result.ALLOWED));
    }

    /** Ends somebody's relation to a case and logs it, since from now on the case does not exist for her by it. */
    public void leave(Actor actor, CaseId caseId, AccountId account, Relation relation, Permission permission) {
        grants.end(caseId, account, relation);
        String ended = relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
        note(actor, caseId, permission, "ended-" + ended + ":" + account, null);
    }

    /** Logs what came of a page that shows no single case ({@code search:name:3}); never what was typed. */
    public void note(Actor actor, Permission permission, String object) {
        log.write(
                actor,
                new AccessLog.Act(
                        permission.code(), permission.fieldClass(), null, object, null, AccessLog.Result.ALLOWED));
    }

    /** Who opened something of a case and when, from the log; whose name is no longer known is empty. */
    public record Opened(Instant at, String by, String object) {}

    /** The latest openings of these objects of a case that she has entered, newest first. */
    public List<Opened> openings(CaseId caseId, int most, String... objects) {
        return jdbc.sql("""
                select a.at, coalesce(c.display_name, ''), a.object from access.audit a
                left join access.account c on c.id = a.actor_id
                where a.case_id = ? and a.object = any(?) and a.result = 'ALLOWED' order by a.at desc, a.seq desc limit ?
                """)
                .params(caseId.value(), objects, most)
                .query((row, number) -> new Opened(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * The view of case numbers that lists join, so that what she may not see is never fetched:
     * {@code select … from casework.case_file c join <this> v on v.case_id = c.case_id}.
     */
    public String visibleCases(Actor actor, Permission permission) {
        Reach reach = posts.reach(actor.posts(), permission);
        if (reach == null || reach == Reach.NONE) {
            return "access.no_case";
        }
        if (reach != Reach.OWN) {
            return "access.unit_case";
        }
        return actor.standsIn() ? "access.near_own_case" : "access.own_case";
    }

    /**
     * As {@link #visibleCases(Actor, Permission)}, for a list that shows the first few of many in an order of its own: each row is asked
     * about as it comes, so that the list ends when it is full. PostgreSQL would otherwise gather and sort all of them first, since it
     * cannot know how many of the office's cases are hers. Who is near few cases has these gathered.
     *
     * @param caseId column of the list that names the case, such as {@code c.case_id}
     */
    public String visibleCases(Actor actor, Permission permission, String caseId) {
        String view = visibleCases(actor, permission);
        if (posts.reach(actor.posts(), permission) == Reach.OWN && nearness.isFew(actor.account())) {
            return view;
        }
        return "lateral (select w.case_id from %s w where w.case_id = %s offset 0)".formatted(view, caseId);
    }

    private Optional<Reach> decide(Actor actor, Set<String> near, Permission permission) {
        if (near.contains(Relation.EXCLUDED.name())) {
            return Optional.empty();
        }
        Optional<Reach> usual = usual(actor, near, permission);
        return near.contains(Relation.BREAK_GLASS.name()) && posts.glassOpens(permission)
                ? usual.filter(reach -> reach != Reach.MASKED).or(() -> Optional.of(Reach.OWN))
                : usual;
    }

    private Optional<Reach> usual(Actor actor, Set<String> near, Permission permission) {
        Reach reach = posts.reach(actor.posts(), permission);
        if (reach == null || reach == Reach.NONE) {
            return Optional.empty();
        }
        boolean isNear = near.stream().anyMatch(relation -> !relation.equals(Relation.BREAK_GLASS.name()));
        return !isNear && reach == Reach.OWN ? Optional.empty() : Optional.of(reach);
    }

    /** Her running relations to the case; empty when there is no such case in her office. */
    private Optional<Set<String>> relations(Actor actor, CaseId caseId) {
        String near = actor.standsIn() ? "access.near_case" : "access.named_case";
        return jdbc.sql("""
                select array(select g.relation from %s g
                             where g.case_id = f.case_id and g.account_id = :account
                             union all select 'BREAK_GLASS' from access.broken_glass b
                             where b.case_id = f.case_id and b.account_id = :account) relations
                from access.case_file f where f.case_id = :case and f.office_id = :office
                """.formatted(near))
                .param("account", actor.account().value())
                .param("case", caseId.value())
                .param("office", actor.office().value())
                .query((row, number) -> strings(row.getArray("relations")))
                .optional();
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }
}
