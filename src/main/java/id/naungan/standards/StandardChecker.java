package id.naungan.standards;

import id.naungan.kernel.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pemeriksa standar: reads a document and refuses it whole when anything is wrong.
 * It needs neither Spring nor a database; the command {@code naungan standards check FILE...} calls
 * {@link #check(Path)} and prints {@link Fault#inBothLanguages()}.
 */
public final class StandardChecker {
    private static final Logger LOG = LoggerFactory.getLogger(StandardChecker.class);

    /**
     * Kesalahan: one fault of a document.
     *
     * @param line from 1
     * @param path where in the document, lists counted from 1, such as {@code komponen.produk[1].teks}
     * @param code kind of fault, such as {@code unknown-event}
     */
    public record Fault(String file, int line, String path, String code, Words sentence) {

        /** Two lines: file, line, path and the sentence in Indonesian, then the sentence in English. */
        public String inBothLanguages() {
            return "%s:%d: %s: %s%n    %s".formatted(file, line, path, sentence.id(), sentence.en());
        }
    }

    /** Either faults, or a standard with perhaps some remarks, which refuse nothing; never both. */
    public record Checked(List<Fault> faults, @Nullable Standard standard, List<Fault> remarks) {
        public boolean isAccepted() {
            return faults.isEmpty();
        }

        /** The standard; calling it on a refused document is a broken promise of the code. */
        public Standard orThrow() {
            if (standard == null) {
                throw new IllegalStateException(faults.getFirst().inBothLanguages());
            }
            return standard;
        }
    }

    private final StructureRules structure = new StructureRules();

    /** Reads files that belong together: a code or an address that one of them took is remarked on in the next. */
    public List<Checked> check(List<Path> files) {
        var neighbours = new Neighbours();
        return files.stream().map(file -> check(file, neighbours)).toList();
    }

    /** Reads a file; one that cannot be read, or is not UTF-8, is a fault like any other. */
    public Checked check(Path file) {
        return check(file, new Neighbours());
    }

    private Checked check(Path file, Neighbours neighbours) {
        String name = file.toString();
        try {
            return check(name, text(Files.readAllBytes(file)), neighbours);
        } catch (CharacterCodingException notText) {
            return notUtf8(name);
        } catch (IOException unreadable) {
            return refused(FaultList.fault(name, 1, "(dokumen)", "no-file"));
        }
    }

    static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    static Checked notUtf8(String name) {
        return refused(FaultList.fault(name, 1, "(dokumen)", "not-utf8"));
    }

    static Checked tooLarge(String name) {
        return refused(FaultList.fault(name, 1, "(dokumen)", "too-large-to-bring"));
    }

    public Checked check(String name, String text) {
        return check(name, text, new Neighbours());
    }

    private Checked check(String name, String text, Neighbours neighbours) {
        YamlTree tree;
        try {
            tree = YamlTree.read(text);
        } catch (YamlTree.Unreadable broken) {
            return refused(FaultList.fault(name, broken.line, "(dokumen)", broken.code, broken.details));
        }
        var faults = new FaultList(name, tree);
        Standard standard = null;
        try {
            standard = read(tree, faults);
        } catch (RuntimeException unforeseen) {
            // No stack trace: the clerk who checks a file reads this on her screen.
            LOG.error("The checker fell over {}: {}", name, unforeseen.toString());
            faults.add("", "not-understood");
        }
        return new Checked(
                faults.sorted(), standard, standard == null ? List.of() : neighbours.remarks(name, tree, standard));
    }

    private @Nullable Standard read(YamlTree tree, FaultList faults) {
        tree.bare()
                .forEach(pointer -> faults.add(
                        pointer, "number-as-text", tree.root().at(pointer).asString("")));
        structure.check(tree.root(), faults);
        if (faults.isEmpty()) {
            new MeaningRules(tree.root(), faults).check();
        }
        return faults.isEmpty() ? new DocumentReader(tree.root(), Map.of()).standard() : null;
    }

    /**
     * A document that was checked when it was published. It is not checked again: rules may have grown stricter since,
     * and a version that a case is pinned to must never be taken away (D2).
     */
    static Standard published(String text, Map<String, Standard.Choice> values) {
        try {
            return new DocumentReader(YamlTree.read(text).root(), values).standard();
        } catch (YamlTree.Unreadable broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Checked refused(Fault fault) {
        return new Checked(List.of(fault), null, List.of());
    }
}
