package id.naungan.bench;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.FieldClass;
import id.naungan.kernel.CaseId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Many cases after one model, by COPY, each sealed for real under keys of its own and spread over half a year (D24). */
final class Stock {
    static final int BATCH = 250;

    /** Typed for {@link #EVERYWHERE}: each office has two clients of that name, so that from either case the other one is found. */
    static final String MISSPELT = "Kenangga Mellati";

    private static final String EVERYWHERE = "Kenanga Melati";
    private static final List<String> NAMES = List.of(
            "Melati",
            "Kenanga",
            "Dahlia",
            "Anggrek",
            "Cempaka",
            "Mawar",
            "Teratai",
            "Flamboyan",
            "Seruni",
            "Kemuning",
            "Bougenvil",
            "Alamanda",
            "Wijayakusuma",
            "Sedap Malam",
            "Tanjung",
            "Soka");
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Model model;
    private final Officer pattern;
    private final Sealing sealing;
    private final AccessLog log;
    private final Random random = new Random(11);
    private long number;

    Stock(Model model, Officer pattern, Sealing sealing, AccessLog log) {
        this.model = model;
        this.pattern = pattern;
        this.sealing = sealing;
        this.log = log;
    }

    /** Keys and audit rows go through the rooms themselves, in the caller's transaction; the answer holds what is to be copied. */
    Map<String, StringBuilder> prepare(Actor actor, Officer officer, int cases) {
        List<Map<String, String>> renamed = new ArrayList<>();
        List<Owner> owners = new ArrayList<>();
        for (int at = 0; at < cases; at++) {
            var ids = renamed(officer);
            renamed.add(ids);
            var caseId = UUID.fromString(ids.get(model.caseId().toString()));
            owners.add(new Owner(officer.office().id(), Subject.CASE, caseId));
            model.people()
                    .forEach(person -> owners.add(
                            new Owner(officer.office().id(), Subject.PERSON, UUID.fromString(ids.get(person)))));
            log.write(
                    actor,
                    new AccessLog.Act(
                            "case.open",
                            FieldClass.CASE_WORK,
                            new CaseId(caseId),
                            null,
                            null,
                            AccessLog.Result.ALLOWED));
        }
        sealing.makeKeys(owners.toArray(Owner[]::new));
        Map<String, StringBuilder> copies = new HashMap<>();
        for (int at = 0; at < cases; at++) {
            write(copies, officer, renamed.get(at), at < 2 ? EVERYWHERE : name());
        }
        return copies;
    }

    void copy(Connection superuser, Map<String, StringBuilder> copies) throws Exception {
        var copier = superuser.unwrap(PGConnection.class).getCopyAPI();
        for (var table : model.tables()) {
            copier.copyIn(
                    table.copy(), new StringReader(copies.get(table.name()).toString()));
        }
    }

    private Map<String, String> renamed(Officer officer) {
        Map<String, String> ids = new HashMap<>();
        model.ids().forEach(id -> ids.put(id, new UUID(random.nextLong(), random.nextLong()).toString()));
        ids.put(
                pattern.office().id().value().toString(),
                officer.office().id().value().toString());
        ids.put(pattern.account().toString(), officer.account().toString());
        ids.put(pattern.standard().toString(), officer.standard().toString());
        return ids;
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size())) + " " + NAMES.get(random.nextInt(NAMES.size()));
    }

    private void write(Map<String, StringBuilder> copies, Officer officer, Map<String, String> ids, String name) {
        var back = Duration.ofMinutes(random.nextInt(10, 180 * 24 * 60));
        var fileNumber = fileNumber();
        // One in ten has a limit that still runs.
        boolean settled = number % 10 != 0;
        for (var table : model.tables()) {
            var out = copies.computeIfAbsent(table.name(), any -> new StringBuilder());
            for (var row : table.rows()) {
                line(out, table, row, new Change(officer, ids, back, fileNumber, name, settled));
            }
        }
    }

    private record Change(
            Officer officer, Map<String, String> ids, Duration back, String fileNumber, String name, boolean settled) {
        String text(String old) {
            if (old.startsWith("PPA-")) {
                return fileNumber;
            }
            var direct = ids.get(old);
            if (direct != null || !old.startsWith("/kasus/")) {
                return direct == null ? old : direct;
            }
            return old.length() < 43
                    ? old
                    : "/kasus/" + ids.getOrDefault(old.substring(7, 43), old.substring(7, 43)) + old.substring(43);
        }
    }

    private void line(StringBuilder out, Model.Table table, List<Object> row, Change change) {
        Map<String, String> texts = new HashMap<>();
        for (int at = 0; at < row.size(); at++) {
            if (row.get(at) instanceof String old) {
                texts.put(table.columns().get(at).name(), change.text(old));
            }
        }
        for (int at = 0; at < row.size(); at++) {
            var column = table.columns().get(at).name();
            out.append(at == 0 ? "" : "\t")
                    .append(
                            switch (row.get(at)) {
                                case null -> absent(table, row, column, change);
                                case OffsetDateTime time ->
                                    column.equals("next_alarm_at")
                                            ? "\\N"
                                            : time.minus(change.back()).toString();
                                case byte[] words -> sealed(table, column, texts, words, change);
                                default -> escaped(texts.get(column));
                            });
        }
        out.append('\n');
    }

    /** Most limits were kept, an hour after they began to run. */
    private static String absent(Model.Table table, List<Object> row, String column, Change change) {
        if (table.name().equals("deadlines.clock") && change.settled()) {
            int started =
                    table.columns().stream().map(Model.Column::name).toList().indexOf("started_at");
            if (column.equals("met_at")) {
                return ((OffsetDateTime) row.get(started))
                        .minus(change.back())
                        .plusHours(1)
                        .toString();
            }
            if (column.equals("met_event")) {
                return "step.attested";
            }
        }
        return "\\N";
    }

    private String sealed(Model.Table table, String column, Map<String, String> texts, byte[] words, Change change) {
        var said = new String(words, StandardCharsets.UTF_8).replace("Melati", change.name());
        var bytes = sealing.seal(
                Model.owner(change.officer().office().id(), table, texts), Model.place(table, column, texts), said);
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private String fileNumber() {
        long left = number++;
        var text = new StringBuilder();
        for (int at = 0; at < 5; at++) {
            text.insert(0, LETTERS.charAt((int) (left % 32)));
            left /= 32;
        }
        // The year before, so that no number is taken from those who come.
        return "PPA-25-" + text;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
