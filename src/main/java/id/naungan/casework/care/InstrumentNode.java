package id.naungan.casework.care;

import id.naungan.kernel.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Satu tempat dalam berkas instrumen. Reads what stands there, or notes line, place and kind of the fault and goes on. */
record InstrumentNode(Node node, String path, List<InstrumentChecker.Fault> faults) {
    private static final int LONGEST = 1000;
    /** A hostile file has a fault in every line; nobody reads more than these. */
    private static final int MOST_FAULTS = 500;

    private static final int SHOWN = 120;
    private static final int LARGEST_NUMBER = 1000;

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void fault(String code, Object... details) {
        if (faults.size() < MOST_FAULTS) {
            List<Object> shown = Arrays.stream(details)
                    .map(detail -> detail instanceof String text ? shortened(text) : detail)
                    .toList();
            faults.add(new InstrumentChecker.Fault(line(), path.isEmpty() ? "-" : shortened(path), code, shown));
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /** Keys that mean nothing, or stand twice, are faults: a slip of the pen must not be passed over. */
    void only(String... known) {
        if (!(node instanceof MappingNode map)) {
            fault("not-keys");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple pair : map.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            InstrumentNode at = new InstrumentNode(pair.getKeyNode(), below(key), faults);
            if (!List.of(known).contains(key)) {
                at.fault("unknown-key", key, String.join(", ", known));
            } else if (!seen.add(key)) {
                at.fault("twice", key);
            }
        }
    }

    @Nullable
    InstrumentNode find(String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple pair : map.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return new InstrumentNode(pair.getValueNode(), below(key), faults);
                }
            }
        }
        return null;
    }

    List<InstrumentNode> list(String key) {
        InstrumentNode found = find(key);
        if (found == null
                || !(found.node() instanceof SequenceNode list)
                || list.getValue().isEmpty()) {
            (found == null ? this : found).fault("no-list", key);
            return List.of();
        }
        return IntStream.range(0, list.getValue().size())
                .mapToObj(
                        at -> new InstrumentNode(list.getValue().get(at), found.path() + "[" + (at + 1) + "]", faults))
                .toList();
    }

    String text(String key) {
        InstrumentNode found = find(key);
        String text = found != null && found.node() instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : "";
        InstrumentNode place = found == null ? this : found;
        if (text.isEmpty()) {
            place.fault("missing", key);
        } else if (text.length() > LONGEST) {
            place.fault("too-long", LONGEST);
        }
        return text;
    }

    String code() {
        String code = text("kode");
        InstrumentNode found = find("kode");
        if (found != null && !code.isEmpty() && !code.matches("[a-z0-9-]{1,40}")) {
            found.fault("code", code);
        }
        return code;
    }

    int number(String key, @Nullable Integer otherwise) {
        InstrumentNode found = find(key);
        if (found == null && otherwise != null) {
            return otherwise;
        }
        String text = found != null && found.node() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > LARGEST_NUMBER) {
            (found == null ? this : found).fault("number", key, LARGEST_NUMBER);
            return 0;
        }
        return Integer.parseInt(text);
    }

    boolean yes(String key) {
        InstrumentNode found = find(key);
        String text = found != null && found.node() instanceof ScalarNode scalar ? scalar.getValue() : "tidak";
        if (found != null && !text.equals("ya") && !text.equals("tidak")) {
            found.fault("yes-no", key);
        }
        return text.equals("ya");
    }

    Words words(String key) {
        InstrumentNode found = find(key);
        if (found == null || !(found.node() instanceof MappingNode)) {
            (found == null ? this : found).fault("no-words", key);
            return Words.of("");
        }
        found.only("id", "en");
        String english = found.find("en") == null ? null : found.text("en");
        return new Words(found.text("id"), english);
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
