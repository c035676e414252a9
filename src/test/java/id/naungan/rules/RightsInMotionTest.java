package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.CaseGrants;
import id.naungan.access.DoorProbe;
import id.naungan.access.OfficeScope;
import id.naungan.access.Relation;
import id.naungan.kernel.CaseId;
import id.naungan.testing.DryCommits;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rights that change while people work: two officers, posts given and taken, relations begun and ended, kept out and let in again,
 * in an order that a seed chooses; after each step the door must say what a small model of the rules says (G1).
 */
@NaunganTest
class RightsInMotionTest {
    private static final long SEED = 20261126;
    private static final int STEPS = Integer.getInteger("steps", 100_000);
    private static final int REQUESTS = 5_000;
    private static final int TOGETHER = 1_000;
    private static final int LIGHTEST = 12;
    /** All but reading in need, which has rights of its own. */
    private static final List<Relation> RELATIONS =
            EnumSet.complementOf(EnumSet.of(Relation.BREAK_GLASS)).stream().toList();

    private static final List<String> TWO = List.of("COMPANION", "CASE_MANAGER");
    private static final List<String> POSTS =
            List.of("COMPANION", "CASE_MANAGER", "UNIT_HEAD", "DIVISION_HEAD", "SYSTEM_ADMIN", "INTAKE_OFFICER");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private DryCommits dry;

    @Autowired
    private TurnableClock clock;

    private final WhoMay truth = WhoMay.read();
    private MatrixHouse house;
    private final Map<String, Standing> model = new TreeMap<>();
    private final Map<String, Optional<Actor>> actors = new TreeMap<>();

    /** What the model holds of one officer. */
    private record Standing(Set<String> posts, Set<Relation> near) {}

    @BeforeEach
    void two_officers_and_a_case() {
        house = new MatrixHouse(program, truth.posts());
        start();
    }

    private void start() {
        actors.clear();
        model.clear();
        for (String key : TWO) {
            Set<Relation> near = EnumSet.noneOf(Relation.class);
            house.cast
                    .within(() -> program.getBean(CaseGrants.class)
                            .of(house.cast.account(key))
                            .getOrDefault(house.caseId(), Set.of()))
                    .forEach(near::add);
            model.put(key, new Standing(new TreeSet<>(Set.of(key)), near));
        }
    }

    @Test
    void after_each_of_a_hundred_thousand_steps_the_door_says_what_the_rules_say() {
        Random random = new Random(SEED);
        List<String> rights = List.copyOf(new TreeSet<>(truth.rights()));
        List<String> wrong = new ArrayList<>();
        int[] decided = new int[2];
        for (int done = 0; done < STEPS && wrong.isEmpty(); done += TOGETHER) {
            OfficeScope.call(house.cast.officeId(), house.cast.account("CASE_SUPERVISOR"), () -> transaction()
                    .execute(begun -> {
                        for (int step = 0; step < TOGETHER; step++) {
                            String key = TWO.get(random.nextInt(2));
                            if (random.nextInt(4) == 0) {
                                change(key, random);
                            } else {
                                decide(key, rights.get(random.nextInt(rights.size())), wrong, decided);
                            }
                        }
                        begun.setRollbackOnly();
                        return true;
                    }));
            start();
        }
        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(decided[0]).as("yes").isGreaterThan(STEPS / 20);
        assertThat(decided[1]).as("no").isGreaterThan(STEPS / 20);
        Evidence.note(
                "G1",
                STEPS + " seeded steps of two officers in process against a model of the rules, 0 wrong",
                "0 wrong of 100000",
                STEPS >= 100_000);
    }

    @Test
    void over_http_five_thousand_requests_meet_the_rules_of_the_moment() {
        Random random = new Random(SEED);
        house.walk();
        var routes = lightPages();
        List<String> wrong = new ArrayList<>();
        int[] answers = new int[2];
        for (int request = 0; request < REQUESTS && wrong.isEmpty(); request++) {
            if (random.nextInt(3) == 0) {
                String key = TWO.get(random.nextInt(2));
                house.cast.as("CASE_SUPERVISOR", () -> {
                    change(key, random);
                    return true;
                });
            }
            String key = TWO.get(random.nextInt(2));
            var asked = routes.get(random.nextInt(routes.size()));
            boolean may = may(key, asked.getValue());
            int status = dry.without(
                    () -> house.cast.as(key).once(house.address(asked.getKey())).statusCode());
            answers[may ? 0 : 1]++;
            if (may ? status == 404 || status >= 500 : status != 404) {
                wrong.add(request + " " + key + " " + asked + " " + status + " " + model.get(key));
            }
        }
        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(answers[0]).isGreaterThan(REQUESTS / 20);
        assertThat(answers[1]).isGreaterThan(REQUESTS / 20);
        Evidence.note(
                "G1",
                REQUESTS + " seeded requests of two officers over HTTP while their rights change, 0 wrong",
                "0 wrong of 5000",
                true);
    }

    /** The lightest pages of the case, so that five thousand of them take no longer than they must. */
    private List<Map.Entry<MatrixHouse.Route, List<String>>> lightPages() {
        return truth.gates().entrySet().stream()
                .filter(entry -> WhoMay.isOfCase(entry.getValue())
                        && !entry.getValue().contains("+")
                        && entry.getKey().method().equals("GET")
                        && house.isNamed(entry.getKey()))
                .sorted(Comparator.comparing(entry -> house.cast
                        .as(MatrixHouse.EVERYBODY)
                        .once(house.address(entry.getKey()))
                        .body()
                        .length()))
                .limit(LIGHTEST)
                .toList();
    }

    private void decide(String key, String right, List<String> wrong, int[] decided) {
        var actor = actors.computeIfAbsent(
                key, who -> program.getBean(Actors.class).find(house.cast.account(who), house.cast.officeId()));
        boolean opens = actor.isPresent()
                && program.getBean(CaseDoor.class).opens(actor.get(), house.caseId(), DoorProbe.permission(right));
        boolean may = may(key, List.of(right + "@"));
        decided[may ? 0 : 1]++;
        if (opens != may) {
            wrong.add(key + " " + right + " " + opens + " " + model.get(key));
        }
    }

    private boolean may(String key, List<String> gate) {
        Standing standing = model.get(key);
        boolean excluded = standing.near().contains(Relation.EXCLUDED);
        boolean near = !standing.near().isEmpty();
        return WhoMay.rightsOf(gate).allMatch(right -> standing.posts().stream()
                .anyMatch(post -> truth.may(post, near, excluded, List.of(right))));
    }

    private void change(String key, Random random) {
        // A relation has a beginning; two in one moment cannot be told apart.
        clock.turnBy(Duration.ofMillis(1));
        actors.remove(key);
        Standing standing = model.get(key);
        var account = house.cast.account(key);
        CaseId caseId = house.caseId();
        CaseGrants grants = program.getBean(CaseGrants.class);
        if (random.nextBoolean()) {
            Relation relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
            if (standing.near().remove(relation)) {
                grants.end(caseId, account, relation);
            } else {
                grants.grant(house.actor, caseId, account, relation);
                standing.near().add(relation);
            }
            return;
        }
        String post = POSTS.get(random.nextInt(POSTS.size()));
        Accounts accounts = program.getBean(Accounts.class);
        if (!standing.posts().contains(post)) {
            accounts.givePost(house.cast.officeId(), account, post);
            standing.posts().add(post);
        } else if (standing.posts().size() > 1) {
            accounts.endPost(house.cast.officeId(), account, post);
            standing.posts().remove(post);
        }
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
    }
}
