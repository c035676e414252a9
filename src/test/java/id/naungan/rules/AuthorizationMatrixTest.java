package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Accounts;
import id.naungan.access.DoorProbe;
import id.naungan.access.Relation;
import id.naungan.testing.Cast;
import id.naungan.testing.DryCommits;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Who may what, tried out (security.md G1): every address with each verb, for each post and each nearness to a case, must answer as
 * {@code security/who-may.txt} says. Nothing that is tried stays, so that each answer is about the same house.
 */
@NaunganTest
class AuthorizationMatrixTest {
    private static final int FEWEST_CELLS = 5000;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private DoorProbe door;

    @Autowired
    private DryCommits dry;

    @Autowired
    private TurnableClock clock;

    private final WhoMay truth = WhoMay.read();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Visitor, String> tokens = new HashMap<>();
    private int cells;
    private int opened;
    private MatrixHouse house;
    private Visitor expired;

    /** Somebody, and what the truth is told about her. */
    private record Somebody(String name, Visitor visitor, String post, boolean near, boolean excluded) {}

    private void aHouseWithEverything() {
        house = new MatrixHouse(program, truth.posts());
        house.walk();
        truth.posts().forEach(post -> house.cast.join("P." + post, "Petugas " + post, post));
        expired = house.cast.signIn("CASE_MANAGER");
        clock.turnBy(Duration.ofMinutes(11));
    }

    @Test
    void every_address_has_its_line_of_truth() {
        Set<MatrixHouse.Route> told = truth.gates().keySet();
        Set<MatrixHouse.Route> there = MatrixHouse.routes(program);
        assertThat(there.stream().filter(route -> !told.contains(route)))
                .as("addresses without a line in " + WhoMay.FILE)
                .isEmpty();
        assertThat(told.stream().filter(route -> !there.contains(route)))
                .as("lines without an address")
                .isEmpty();
    }

    @Test
    void each_post_and_nearness_meets_what_the_truth_says() {
        aHouseWithEverything();
        Map<List<String>, MatrixHouse.Route> shown = new LinkedHashMap<>();
        truth.gates().forEach((route, gate) -> {
            if (WhoMay.isGuarded(gate) && (house.isNamed(route) || !shown.containsKey(gate))) {
                shown.putIfAbsent(gate, route);
            }
        });
        allPosts(shown, false, false);
        allPosts(shown, true, false);
        truth.posts().forEach(post -> house.relate("P." + post, Relation.EXCLUDED));
        allPosts(shown, true, true);
        truth.posts().forEach(post -> {
            house.part("P." + post, Relation.EXCLUDED);
            house.part("P." + post, Relation.TEAM);
        });
        // What ended and begins anew in one moment could not be told apart.
        clock.turnBy(Duration.ofSeconds(1));
        allPosts(shown, false, false);
        everyNearness(shown);
        everyAddress();
        assertThat(wrong).as(cells + " cells tried").isEmpty();
        Evidence.note(
                "G1",
                "every one of " + truth.gates().size()
                        + " addresses and verbs, each right with all posts near, not near, no longer near and kept out; 0 wrong",
                "0 wrong, at least " + FEWEST_CELLS + " cells",
                cells >= FEWEST_CELLS);
        System.out.printf("authorization matrix: %d cells, %d of them opened, 0 wrong%n", cells, opened);
        assertThat(cells).isGreaterThanOrEqualTo(FEWEST_CELLS);
        assertThat(opened).isGreaterThan(500);
    }

    /** One address of each kind of right, for all posts; near by the team. */
    private void allPosts(Map<List<String>, MatrixHouse.Route> shown, boolean near, boolean excluded) {
        for (String post : truth.posts()) {
            if (near && !excluded) {
                house.relate("P." + post, Relation.TEAM);
            }
            Visitor visitor = house.cast.as("P." + post);
            Somebody somebody = new Somebody(
                    post + (excluded ? " kept out" : near ? " of the team" : " not of the team"),
                    visitor,
                    post,
                    near,
                    excluded);
            shown.forEach((gate, route) -> {
                if (WhoMay.isOfCase(gate) || !near) {
                    tryOut(somebody, route, gate);
                }
            });
        }
    }

    /** One address of each kind of right, for every relation there is. */
    private void everyNearness(Map<List<String>, MatrixHouse.Route> shown) {
        for (Relation relation : Relation.values()) {
            // Reading in need has rights of its own; see BreakGlassTest.
            if (relation != Relation.EXCLUDED && relation != Relation.BREAK_GLASS) {
                Somebody somebody = near("COMPANION", relation);
                shown.forEach((gate, route) -> {
                    if (WhoMay.isOfCase(gate)) {
                        tryOut(somebody, route, gate);
                    }
                });
            }
        }
    }

    private Somebody near(String post, Relation relation) {
        String key = "R." + post + relation;
        if (!house.cast.knows(key)) {
            house.cast.join(key, "Petugas " + relation, post);
        }
        house.relate(key, relation);
        return new Somebody(relation.name(), house.cast.as(key), post, true, false);
    }

    /** All addresses, for those who meet the door most. */
    private void everyAddress() {
        List<Somebody> everybody = new ArrayList<>();
        everybody.add(near("CASE_MANAGER", Relation.CASE_MANAGER));
        everybody.add(near("COMPANION", Relation.TEAM));
        for (String post :
                List.of("COMPANION", "UNIT_HEAD", "CASE_SUPERVISOR", "DIVISION_HEAD", "SYSTEM_ADMIN", "AUDITOR")) {
            everybody.add(new Somebody(post, house.cast.as("P." + post), post, false, false));
        }
        house.cast.join("X.HEAD", "Kepala Berkerabat", "UNIT_HEAD");
        house.relate("X.HEAD", Relation.TEAM);
        house.relate("X.HEAD", Relation.EXCLUDED);
        everybody.add(new Somebody("UNIT_HEAD kept out", house.cast.as("X.HEAD"), "UNIT_HEAD", true, true));
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        Somebody elsewhere =
                new Somebody("UNIT_HEAD of another office", other.as("UNIT_HEAD"), "UNIT_HEAD", true, true);
        Visitor closed = closedAccount();
        Visitor nobody = house.cast.stranger();
        truth.gates().forEach((route, gate) -> {
            if (WhoMay.isGuarded(gate)) {
                everybody.forEach(somebody -> tryOut(somebody, route, gate));
                if (WhoMay.isOfCase(gate)) {
                    tryOut(elsewhere, route, gate);
                }
            }
            if (!gate.contains("PUBLIC")) {
                for (Visitor out : List.of(nobody, expired, closed)) {
                    sentAway(out, route);
                }
            }
        });
    }

    private Visitor closedAccount() {
        house.cast.join("X.CLOSED", "Mantan Manajer", "CASE_MANAGER");
        house.relate("X.CLOSED", Relation.CASE_MANAGER);
        Visitor closed = house.cast.signIn("X.CLOSED");
        house.cast.within(() -> {
            program.getBean(Accounts.class).disable(house.cast.account("X.CLOSED"));
            return true;
        });
        return closed;
    }

    private void tryOut(Somebody somebody, MatrixHouse.Route route, List<String> gate) {
        cells++;
        boolean may = truth.may(somebody.post(), somebody.near(), somebody.excluded(), gate);
        List<HttpResponse<String>> got = new ArrayList<>();
        List<DoorProbe.Asked> asked = door.during(() -> got.add(dry.without(() -> send(somebody.visitor(), route))));
        HttpResponse<String> answer = got.getFirst();
        Set<String> let = new HashSet<>();
        asked.stream()
                .filter(DoorProbe.Asked::opened)
                .forEach(one -> let.add(one.permission() + (one.caseId() == null ? "" : "@")));
        boolean refused = asked.stream().anyMatch(one -> !one.opened());
        String cell =
                somebody.name() + ": " + route + " " + gate + " answered " + answer.statusCode() + " after " + asked;
        if (answer.statusCode() >= 500) {
            wrong.add("fault: " + cell);
        } else if (may && !isLet(gate, let, refused)) {
            wrong.add("kept out: " + cell);
        } else if (!may && !isTurnedAway(gate, answer)) {
            wrong.add("let in: " + cell);
        }
        if (may && answer.statusCode() < 400) {
            opened++;
        }
    }

    private static boolean isLet(List<String> gate, Set<String> let, boolean refused) {
        if (gate.contains("+")) {
            return WhoMay.rightsOf(gate).anyMatch(let::contains);
        }
        return !refused && WhoMay.rightsOf(gate).allMatch(let::contains);
    }

    private static boolean isTurnedAway(List<String> gate, HttpResponse<String> answer) {
        boolean elsewhere = gate.contains("ELSEWHERE") && answer.statusCode() < 400;
        return (answer.statusCode() == 404 || elsewhere) && !answer.body().contains("Rahasia");
    }

    private void sentAway(Visitor out, MatrixHouse.Route route) {
        cells++;
        HttpResponse<String> answer = dry.without(() -> send(out, route));
        boolean away = answer.statusCode() == 401
                || answer.statusCode() == 303
                        && answer.headers().firstValue("location").orElse("").contains("/masuk");
        if (!away || answer.body().contains("Rahasia")) {
            wrong.add("nobody is signed in: " + route + " answered " + answer.statusCode());
        }
    }

    private HttpResponse<String> send(Visitor visitor, MatrixHouse.Route route) {
        String address = house.address(route);
        if (route.method().equals("GET")) {
            return visitor.once(address);
        }
        String token = tokens.computeIfAbsent(
                visitor, fresh -> Jsoup.parse(fresh.get("/saya").body())
                        .select("input[name=_csrf]")
                        .attr("value"));
        return visitor.post(
                address, Map.of("_csrf", token, "_once", UUID.randomUUID().toString(), "_seen", "1"));
    }
}
