package id.naungan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Runs a scenario and its twin in turns and keeps the medians. */
final class Scenarios {
    private final BenchDatabase database;
    private final Options options;
    private final List<Seen> seen;

    /** Medians of the rounds. {@code rows} tells whether as many cases were found as were answered for. */
    record Measured(Load ours, Load twin, int statements, int journeys, String rows) {}

    /** Which of a officer's twins is sent, and what she does herself. */
    private interface Side {
        void once(Seen officer, int turn, int client) throws Exception;
    }

    Scenarios(BenchDatabase database, Options options, List<Seen> seen) {
        this.database = database;
        this.options = options;
        this.seen = seen;
    }

    Measured registering(int clients) throws Exception {
        long before = database.count("casework.case_file");
        var tally = new long[2];
        var found = measure(
                clients,
                (officer, turn, client) -> officer.desk().registers(),
                (officer, turn) -> officer.intake(),
                tally);
        long made = database.count("casework.case_file") - before;
        return new Measured(
                found.ours(),
                found.twin(),
                seen.getFirst().intake().size(),
                seen.getFirst().intake().journeys(),
                made == tally[0] + tally[1]
                        ? made + " rows, as many as answered"
                        : made + " ROWS FOR " + (tally[0] + tally[1]) + " ANSWERS");
    }

    Measured reading(int clients) throws Exception {
        var found = measure(
                clients,
                (officer, turn, client) -> officer.desk()
                        .reads(officer.cases().get(turn % officer.cases().size())),
                (officer, turn) -> officer.pages().get(turn % officer.pages().size()),
                new long[2]);
        return counted(found, seen.getFirst().pages().getFirst());
    }

    Measured worklist(int clients) throws Exception {
        var found = measure(
                clients,
                (officer, turn, client) -> officer.desk().reads("/kerja"),
                (officer, turn) -> officer.worklist(),
                new long[2]);
        return counted(found, seen.getFirst().worklist());
    }

    private static Measured counted(Measured found, Twin twin) {
        return new Measured(found.ours(), found.twin(), twin.size(), twin.journeys(), "");
    }

    /** A name typed to its beginning, misspelt, and in two words; the same search is read again and again. */
    Load searching(int clients) throws Exception {
        List<String> typed = List.of("melat", "Kenangga", "Srunni Kemunning");
        List<List<String>> addresses = new ArrayList<>();
        for (var one : seen) {
            addresses.add(List.of(one.desk().searches(typed.get(addresses.size() % typed.size()))));
        }
        return alone(clients, (officer, turn, client) -> officer.desk()
                .reads(addresses.get(seen.indexOf(officer)).getFirst()));
    }

    /** Somebody alike is looked for before she joins a case. */
    Load checking(int clients) throws Exception {
        return alone(clients, (officer, turn, client) -> officer.desk()
                .checks(officer.cases().get(turn % officer.cases().size()), Stock.MISSPELT));
    }

    /** The first page of the list as it opens, narrowed, and by risk; of the first officer, who sees most. */
    Load listing() throws Exception {
        List<String> pages = List.of("/kasus", "/kasus?status=OPEN", "/kasus?urut=RISK", "/kasus?urut=OLDEST&lewat=YA");
        return alone(1, (officer, turn, client) -> seen.getFirst().desk().reads(pages.get(turn % pages.size())));
    }

    private Load alone(int clients, Side ours) throws Exception {
        List<Load> rounds = new ArrayList<>();
        for (int round = 0; round <= options.rounds(); round++) {
            Load one = run(clients, ours);
            if (round > 0) {
                rounds.add(one);
            }
        }
        return median(rounds);
    }

    private interface Choice {
        Twin of(Seen officer, int turn);
    }

    private Measured measure(int clients, Side ours, Choice twins, long[] tally) throws Exception {
        List<Load> our = new ArrayList<>();
        List<Load> raw = new ArrayList<>();
        try (var lines = new Lines(clients)) {
            Side bare = (officer, turn, client) -> lines.send(client, twins.of(officer, turn));
            for (int round = 0; round <= options.rounds(); round++) {
                // The first round only warms up; then each side goes first by turns.
                boolean twinFirst = round % 2 == 0;
                Load first = run(clients, twinFirst ? bare : ours);
                Load second = run(clients, twinFirst ? ours : bare);
                Load one = twinFirst ? second : first;
                Load other = twinFirst ? first : second;
                tally[0] += one.done();
                tally[1] += other.done();
                if (round > 0) {
                    our.add(one);
                    raw.add(other);
                }
            }
        }
        return new Measured(median(our), median(raw), 0, 0, "");
    }

    private Load run(int clients, Side side) throws Exception {
        int each = seen.size() / clients;
        int[] turns = new int[clients];
        return Load.of(clients, options.seconds(), client -> {
            int turn = turns[client]++;
            // An officer belongs to one client, so that nobody waits for her own chain.
            side.once(seen.get(client + clients * (turn % each)), turn / each, client);
        });
    }

    /** The bare connections of the twin, one a client. */
    private final class Lines implements AutoCloseable {
        private final List<Connection> connections = new ArrayList<>();
        private final List<Map<String, PreparedStatement>> prepared = new ArrayList<>();
        private final List<Random> randoms = new ArrayList<>();

        Lines(int clients) throws Exception {
            for (int at = 0; at < clients; at++) {
                connections.add(database.asProgram());
                prepared.add(new HashMap<>());
                randoms.add(new Random(System.nanoTime() + at));
            }
        }

        void send(int client, Twin twin) throws Exception {
            twin.send(connections.get(client), prepared.get(client), randoms.get(client));
        }

        @Override
        public void close() throws Exception {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static Load median(List<Load> rounds) {
        return new Load(
                rounds.stream().mapToLong(Load::done).sum(),
                rounds.stream().mapToLong(Load::errors).sum(),
                middle(rounds, Load::perSecond),
                middle(rounds, Load::p50),
                middle(rounds, Load::p95),
                middle(rounds, Load::p99));
    }

    static <T> double middle(List<T> rounds, ToDoubleFunction<T> figure) {
        return rounds.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(rounds.size() / 2);
    }
}
