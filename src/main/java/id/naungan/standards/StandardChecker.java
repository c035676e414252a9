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

    /** Either faults, or a standard; never both. */
    public record Checked(List<Fault> faults, @Nullable Standard standard) {
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

    /** Reads a file; one that cannot be read, or is not UTF-8, is a fault like any other. */
    public Checked check(Path file) {
        String name = file.toString();
        try {
            byte[] bytes = Files.readAllBytes(file);
            return check(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notText) {
            return refused(FaultList.fault(name, 1, "(dokumen)", "not-utf8"));
        } catch (IOException unreadable) {
            return refused(FaultList.fault(name, 1, "(dokumen)", "no-file"));
        }
    }

    public Checked check(String name, String text) {
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
            LOG.error("The checker fell over a document", unforeseen);
            faults.add("", "not-understood");
        }
        return new Checked(faults.sorted(), standard);
    }

    private @Nullable Standard read(YamlTree tree, FaultList faults) {
        tree.bare().forEach(pointer -> faults.add(pointer, "number-as-text", tree.root().at(pointer).asString("")));
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
        return new Checked(List.of(fault), null);
    }
}
