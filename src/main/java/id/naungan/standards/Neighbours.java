package id.naungan.standards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tetangga di pustaka. What a good document should know of the standards beside it: the founding ones, and those checked before it.
 * Only remarks: another office may hold other standards.
 */
final class Neighbours {
    /** Address of each founding standard, by its code. */
    static final Map<String, String> FOUNDING = Map.of(
            "rumah-aman", "a1", "penjangkauan", "a2", "intervensi-krisis", "a3", "kdrt", "a4", "pendampingan", "a5");

    private final Map<String, String> addresses = new HashMap<>(FOUNDING);

    /** The remarks on one standard, which then is a neighbour of the next. */
    List<StandardChecker.Fault> remarks(String file, YamlTree tree, Standard standard) {
        var remarks = new FaultList(file, tree);
        String address = addresses.get(standard.code());
        if (address != null && !address.equals(standard.address())) {
            remarks.add("/kode", "remark-code-taken", standard.code());
        }
        boolean taken = addresses.entrySet().stream()
                .anyMatch(other -> other.getValue().equals(standard.address())
                        && !other.getKey().equals(standard.code()));
        if (taken) {
            remarks.add("/alamat", "remark-address-taken", standard.address());
        }
        addresses.put(standard.code(), standard.address());
        opened(tree).forEach((pointer, service) -> {
            if (!addresses.containsKey(service)) {
                remarks.add(pointer, "remark-service-elsewhere", service);
            }
        });
        return new ArrayList<>(remarks.sorted());
    }

    private static Map<String, String> opened(YamlTree tree) {
        var services = new HashMap<String, String>();
        var paths = tree.root().path("komponen").path("prosedur").path("jalur");
        for (int path = 0; path < paths.size(); path++) {
            var steps = paths.path(path).path("langkah");
            for (int step = 0; step < steps.size(); step++) {
                var opens = steps.path(step).path("membuka");
                for (int at = 0; at < opens.size(); at++) {
                    services.put(
                            "/komponen/prosedur/jalur/%d/langkah/%d/membuka/%d/layanan".formatted(path, step, at),
                            opens.path(at).path("layanan").asString());
                }
            }
        }
        return services;
    }
}
