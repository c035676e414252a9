package id.naungan.standards;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML text as a JSON tree that remembers its lines.
 * Every plain scalar is a text but a whole number, so that "no", "13.40" and a date stay what the clerk typed.
 *
 * @param lines line (from 1) of each JSON pointer
 * @param bare  pointers of digits that begin with 0 and stand without quotation marks: other programs read another number
 */
record YamlTree(JsonNode root, Map<String, Integer> lines, Set<String> bare) {
    private static final int LARGEST = 1_000_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Why a text is no tree; {@code line} from 1. */
    static final class Unreadable extends Exception {
        final int line;
        final String code;
        final Object[] details;

        Unreadable(int line, String code, Object... details) {
            super(code);
            this.line = line;
            this.code = code;
            this.details = details;
        }
    }

    /** The nearest line known for a pointer: its own, or that of the closest part above it. */
    int lineOf(String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (at.isEmpty()) {
                return 1;
            }
        }
    }

    static YamlTree read(String text) throws Unreadable {
        if (text.length() > LARGEST) {
            throw new Unreadable(1, "too-large", "");
        }
        Node node = compose(text);
        var lines = new HashMap<String, Integer>();
        var bare = new HashSet<String>();
        return new YamlTree(convert(node, "", lines, bare), Map.copyOf(lines), Set.copyOf(bare));
    }

    private static Node compose(String text) throws Unreadable {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(30);
        options.setCodePointLimit(LARGEST);
        Node node;
        try {
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            noAliases(new Yaml(options).parse(new StringReader(plain)));
            node = new Yaml(options).compose(new StringReader(plain));
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark() != null ? broken.getProblemMark() : broken.getContextMark();
            String problem = String.valueOf(broken.getProblem());
            throw new Unreadable(mark == null ? 1 : mark.getLine() + 1, code(problem), problem);
        } catch (YAMLException broken) {
            throw new Unreadable(
                    1,
                    "yaml",
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
        if (node == null) {
            throw new Unreadable(1, "empty", "");
        }
        return node;
    }

    private static void noAliases(Iterable<Event> events) throws Unreadable {
        for (Event event : events) {
            if (event instanceof NodeEvent node && node.getAnchor() != null) {
                throw new Unreadable(node.getStartMark().getLine() + 1, "alias", "");
            }
        }
    }

    /** The mistakes that clerks make most have a sentence of their own; the library's words are English. */
    private static String code(String problem) {
        return problem.contains("(TAB)")
                ? "yaml-tab"
                : problem.startsWith("mapping values are not allowed") ? "yaml-colon" : "yaml";
    }

    private static JsonNode convert(Node node, String pointer, Map<String, Integer> lines, Set<String> bare)
            throws Unreadable {
        int line = node.getStartMark().getLine() + 1;
        lines.putIfAbsent(pointer, line);
        return switch (node) {
            case MappingNode map -> object(map, pointer, lines, bare);
            case SequenceNode list -> {
                var array = JSON.arrayNode();
                int at = 0;
                for (Node item : list.getValue()) {
                    array.add(convert(item, pointer + "/" + at++, lines, bare));
                }
                yield array;
            }
            case ScalarNode scalar -> {
                if (scalar.getScalarStyle() == ScalarStyle.PLAIN
                        && scalar.getValue().matches("0[0-9]+")) {
                    bare.add(pointer);
                }
                yield scalar(scalar);
            }
            case AnchorNode _ -> throw new Unreadable(line, "alias", "");
            default -> throw new Unreadable(line, "yaml", node.getTag().getValue());
        };
    }

    private static JsonNode object(MappingNode map, String pointer, Map<String, Integer> lines, Set<String> bare)
            throws Unreadable {
        ObjectNode object = JSON.objectNode();
        var seen = new HashSet<String>();
        for (var pair : map.getValue()) {
            int line = pair.getKeyNode().getStartMark().getLine() + 1;
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw new Unreadable(line, "key", "");
            }
            if (!seen.add(key.getValue())) {
                throw new Unreadable(
                        line,
                        "duplicate-key",
                        key.getValue(),
                        String.valueOf(lines.get(pointer + "/" + escaped(key.getValue()))));
            }
            String child = pointer + "/" + escaped(key.getValue());
            lines.put(child, line);
            object.set(key.getValue(), convert(pair.getValueNode(), child, lines, bare));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String value = scalar.getValue();
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && value.matches("-?(0|[1-9][0-9]{0,8})")) {
            return JSON.numberNode(Integer.parseInt(value));
        }
        return plain && value.isEmpty() ? JSON.nullNode() : JSON.stringNode(value.strip());
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
