package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseGrants;
import id.naungan.access.Posts;
import id.naungan.access.Relation;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Garis pengawasan. Who stands above whom: supervisor, head of unit, and outside the unit the posts that stand in for the head (D17). */
@Component
class Line {
    static final String SUPERVISOR = "CASE_SUPERVISOR";
    static final String HEAD = "UNIT_HEAD";

    private final Actors actors;
    private final Posts posts;
    private final CaseGrants grants;

    Line(Actors actors, Posts posts, CaseGrants grants) {
        this.actors = actors;
        this.posts = posts;
        this.grants = grants;
    }

    /** The post that answers for the case in the place of this officer, held by somebody who may come near it. */
    String above(Actor actor, CaseId caseId, AccountId account) {
        Set<AccountId> barred = new HashSet<>(grants.keptOut(List.of(caseId)).getOrDefault(caseId, Set.of()));
        barred.add(account);
        List<Actors.Officer> officers = actors.officers(actor.office());
        Set<String> hers = officers.stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .map(Actors.Officer::posts)
                .orElse(Set.of());
        String first = hers.contains(HEAD)
                ? posts.fallback(HEAD)
                : hers.contains(SUPERVISOR) || !posts.codes().contains(SUPERVISOR) ? HEAD : SUPERVISOR;
        String held = held(first, officers, barred);
        return held == null ? HEAD : held;
    }

    /** Whether she answers for every case of the unit, so that another must answer for this one. */
    boolean answersForAll(Actor actor, AccountId account) {
        return actors.officers(actor.office()).stream()
                .filter(one -> one.account().equals(account))
                .anyMatch(one -> one.posts().contains(HEAD) || one.posts().contains(SUPERVISOR));
    }

    boolean isOfficer(Actor actor, AccountId account) {
        return actors.officers(actor.office()).stream()
                .anyMatch(one -> one.account().equals(account));
    }

    /** Who is told when somebody reads the case in need: who runs it, who watches over it, and a peer outside the unit; never herself. */
    Map<AccountId, Glasses.Told> told(Actor actor, CaseId caseId) {
        Set<AccountId> barred = new HashSet<>(grants.keptOut(List.of(caseId)).getOrDefault(caseId, Set.of()));
        barred.add(actor.account());
        List<Actors.Officer> officers = actors.officers(actor.office());
        Map<AccountId, Glasses.Told> told = new LinkedHashMap<>();
        peers(officers, barred).forEach(account -> told.put(account, Glasses.Told.PEER));
        List<CaseGrants.Grant> near = grants.of(caseId);
        Stream.of(Relation.CASE_MANAGER, Relation.HOLDER, Relation.INTAKE)
                .map(relation -> with(near, relation))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .forEach(account -> told.putIfAbsent(account, Glasses.Told.OWNER));
        with(near, Relation.SUPERVISOR).forEach(account -> told.putIfAbsent(account, Glasses.Told.SUPERVISOR));
        officers.stream()
                .filter(one -> one.posts().contains(SUPERVISOR) || one.posts().contains(HEAD))
                .forEach(one -> told.putIfAbsent(one.account(), Glasses.Told.SUPERVISOR));
        told.keySet().removeAll(barred);
        return told;
    }

    /** Those who stand in for the head outside the unit: the nearest post of which somebody else is there. */
    private List<AccountId> peers(List<Actors.Officer> officers, Set<AccountId> barred) {
        String post = held(posts.fallback(HEAD), officers, barred);
        return officers.stream()
                .filter(one -> post != null && one.posts().contains(post) && !barred.contains(one.account()))
                .map(Actors.Officer::account)
                .toList();
    }

    private static List<AccountId> with(List<CaseGrants.Grant> near, Relation relation) {
        return near.stream()
                .filter(grant -> grant.relation() == relation)
                .map(CaseGrants.Grant::account)
                .toList();
    }

    private @Nullable String held(@Nullable String first, List<Actors.Officer> officers, Set<AccountId> barred) {
        Set<String> asked = new HashSet<>();
        for (String post = first; post != null && asked.add(post); post = posts.fallback(post)) {
            String wanted = post;
            if (officers.stream().anyMatch(one -> one.posts().contains(wanted) && !barred.contains(one.account()))) {
                return post;
            }
        }
        return null;
    }
}
