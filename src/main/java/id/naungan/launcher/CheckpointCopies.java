package id.naungan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Salinan titik periksa: whether every other place that was named holds what the first one holds. */
final class CheckpointCopies {
    private final Path file;
    private final List<Path> places;

    CheckpointCopies(Path home, List<Path> places) {
        this.file = home.resolve("audit/checkpoints.log");
        this.places = places;
    }

    void examine(DatabaseExamination.Notebook notebook) throws IOException {
        if (places.isEmpty()) {
            notebook.find("doctor.checkpoints-one-place", file);
        }
        if (Files.exists(file)) {
            for (var place : places) {
                examine(notebook, place.resolve(file.getFileName()));
            }
        }
    }

    private void examine(DatabaseExamination.Notebook notebook, Path copy) throws IOException {
        if (!Files.isReadable(copy)) {
            notebook.find("doctor.checkpoints-absent", copy);
            return;
        }
        long differs = Files.mismatch(copy, file);
        if (differs >= 0 && differs < Files.size(copy)) {
            notebook.find("doctor.checkpoints-other", copy, file);
        } else if (differs >= 0) {
            notebook.find("doctor.checkpoints-behind", copy);
        }
    }
}
