package id.naungan.bench;

import id.naungan.kernel.OneTrip;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A statement as the server saw it, with its parameters as text; null stays null. */
record Statement(String sql, List<String> parameters) {
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[(\\d+)] (\\w+):  (.*)$");
    private static final Pattern EXECUTE = Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");
    private static final Pattern CONNECTING = Pattern.compile(
            "(?is)^\\s*(set (extra_float|application_name|session char|search_path)|show |select 1\\b).*");

    private static final String NAME_ROUND = "from persons.person where id > ?";

    /** What the server has logged since this length of its log. */
    static List<Statement> since(Path log, long length) throws Exception {
        String text;
        try (var channel = Files.newByteChannel(log)) {
            channel.position(length);
            var bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - length));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            text = new String(bytes.array(), StandardCharsets.UTF_8);
        }
        // Each connection by itself, because several write between each other's lines.
        Map<String, List<Statement>> lines = new LinkedHashMap<>();
        for (var entry : entries(text)) {
            var line = lines.computeIfAbsent(entry[0], any -> new ArrayList<>());
            var said = EXECUTE.matcher(entry[2]);
            if (entry[1].equals("LOG") && said.matches()) {
                line.add(new Statement(said.group(1), List.of()));
            } else if (entry[1].equals("DETAIL") && !line.isEmpty()) {
                var last = line.removeLast();
                line.add(new Statement(PLACE.matcher(last.sql()).replaceAll("?"), parameters(entry[2])));
            }
        }
        return lines.values().stream()
                .flatMap(line -> ofRequests(line).stream())
                .toList();
    }

    /** Without what a connection says when it is made, and without whole transactions of the round that reads names. */
    private static List<Statement> ofRequests(List<Statement> line) {
        List<Statement> kept = new ArrayList<>();
        int begun = 0;
        for (var statement : line) {
            if (statement.begins()) {
                begun = kept.size();
            }
            if (!statement.sql().isBlank()
                    && !CONNECTING.matcher(statement.sql()).matches()) {
                kept.add(statement);
            }
            if (statement.commits()
                    && kept.subList(begun, kept.size()).stream()
                            .anyMatch(one -> one.sql().contains(NAME_ROUND))) {
                kept.subList(begun, kept.size()).clear();
            }
        }
        return kept;
    }

    boolean begins() {
        return sql.strip().regionMatches(true, 0, "begin", 0, 5);
    }

    boolean commits() {
        return sql.strip().equalsIgnoreCase("commit");
    }

    boolean rollsBack() {
        return sql.strip().equalsIgnoreCase("rollback");
    }

    /** Tells other nodes of a new name; sent by the twin it would make the program look for a person whom no key opens. */
    boolean calls() {
        return sql.contains("pg_notify");
    }

    /** Whether it came in the journey of the statement before it. */
    boolean travelsAlong() {
        return sql.stripLeading().startsWith(OneTrip.NEXT);
    }

    boolean isOfAudit() {
        return sql.contains("access.audit");
    }

    /** A row of the audit's chain, whose number must be new each time. */
    boolean addsToChain() {
        return sql.contains("insert into access.audit (");
    }

    private static List<String[]> entries(String text) {
        List<String[]> entries = new ArrayList<>();
        for (var line : text.split("\n")) {
            var head = ENTRY.matcher(line);
            if (head.matches()) {
                entries.add(new String[] {head.group(1), head.group(2), head.group(3)});
            } else if (!entries.isEmpty()) {
                entries.getLast()[2] += "\n" + (line.startsWith("\t") ? line.substring(1) : line);
            }
        }
        return entries;
    }

    private static List<String> parameters(String detail) {
        List<String> values = new ArrayList<>();
        var found = PARAMETER.matcher(detail);
        while (found.find()) {
            values.add(found.group(2) == null ? null : found.group(2).replace("''", "'"));
        }
        return values;
    }
}
