package id.naungan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** One measured stretch: so many clients, each sending its next request when the last was answered. */
record Load(long done, long errors, double perSecond, double p50, double p95, double p99) {
    /** One client's next request; an exception counts as an error. */
    interface Act {
        void once(int client) throws Exception;
    }

    static Load of(int clients, double seconds, Act act) throws Exception {
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        List<long[]> times = new ArrayList<>();
        long errors = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Client>> work = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int client = number;
                work.add(() -> client(client, end, act));
            }
            for (var client : threads.invokeAll(work)) {
                times.add(client.get().times());
                errors += client.get().errors();
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(all.length, errors, all.length / took, share(all, 0.5), share(all, 0.95), share(all, 0.99));
    }

    private record Client(long[] times, long errors) {}

    private static Client client(int client, long end, Act act) throws InterruptedException {
        long[] times = new long[1024];
        int done = 0;
        long errors = 0;
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            try {
                act.once(client);
            } catch (Exception failed) {
                if (errors++ == 0) {
                    System.err.println("  ! " + failed);
                }
                TimeUnit.MILLISECONDS.sleep(5);
                continue;
            }
            if (done == times.length) {
                times = Arrays.copyOf(times, done * 2);
            }
            times[done++] = System.nanoTime() - begun;
        }
        return new Client(Arrays.copyOf(times, done), errors);
    }

    /** In milliseconds. */
    private static double share(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
