package id.naungan.access;

import id.naungan.kernel.OfficeId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pemeriksa jejak akses. Reads every chain from its beginning and compares it with its head and with the checkpoints outside the database.
 * Finds a row that was changed, deleted, inserted, swapped or cut off; writes nothing.
 */
@Component
class AuditVerifier {
    private final AuditReading chains;
    private final Offices offices;
    private final Checkpoints checkpoints;

    /** What is wrong with a chain, with a sentence in Indonesian and in English. */
    public enum Fault {
        ROW_CHANGED("isi baris berubah", "the row was changed"),
        ROW_FORGED("baris dibuat tanpa kunci", "the row was made without the key"),
        ROW_MISSING(
                "baris hilang sebelum yang ini, atau ada yang disisipkan",
                "a row before this one is missing, or one was put in"),
        ROW_OUT_OF_PLACE("baris tidak menyambung pada baris sebelumnya", "the row does not continue the one before it"),
        END_CUT("akhir rantai terpotong", "the end of the chain was cut off"),
        HEAD_CHANGED("kepala rantai tidak cocok", "the head of the chain does not fit"),
        HEAD_MISSING("kepala rantai hilang", "the head of the chain is missing"),
        CHECKPOINT_AHEAD(
                "rantai lebih pendek atau lain daripada titik periksa",
                "the chain is shorter than, or other than, its checkpoint"),
        CHECKPOINT_FILE("berkas titik periksa berubah", "the checkpoint file was changed"),
        CHECKPOINT_COPY(
                "salinan titik periksa di tempat lain mengatakan hal lain",
                "a copy of the checkpoints in another place says other things");

        private final String indonesian;
        private final String english;

        Fault(String indonesian, String english) {
            this.indonesian = indonesian;
            this.english = english;
        }
    }

    /** The first broken place. {@code chain} is office/actor; {@code row} is the row's number in it, or the line of the checkpoint file. */
    public record Broken(Fault fault, String chain, long row) {
        /** One line for an operator, in both languages. */
        public String said() {
            return chain + " #" + row + ": " + fault.indonesian + " / " + fault.english;
        }
    }

    /** What was read, and the first broken place if any. */
    public record Report(
            long rows,
            int chains,
            int checkpoints,
            @Nullable Broken broken) {
        public boolean isSound() {
            return broken == null;
        }
    }

    AuditVerifier(AuditReading chains, Offices offices, Checkpoints checkpoints) {
        this.chains = chains;
        this.offices = offices;
        this.checkpoints = checkpoints;
    }

    public Report verify() {
        // Read before the tables: what comes in meanwhile may only be further than the file, never behind it.
        Checkpoints.Said said = checkpoints.read();
        Tally tally = new Tally(said.heads());
        if (said.brokenLine() > 0) {
            return tally.report(said.lines(), new Broken(Fault.CHECKPOINT_FILE, "checkpoints.log", said.brokenLine()));
        }
        if (checkpoints.isContradicted()) {
            return tally.report(said.lines(), new Broken(Fault.CHECKPOINT_COPY, "checkpoints.log", said.lines() + 1));
        }
        List<OfficeId> all = offices.all().stream()
                .map(Offices.Office::id)
                .sorted(Comparator.comparing(OfficeId::toString))
                .toList();
        for (OfficeId office : all) {
            Optional<Broken> broken = chains.walk(office, tally);
            if (broken.isPresent()) {
                return tally.report(said.lines(), broken.get());
            }
        }
        return tally.report(said.lines(), tally.missing());
    }

    /** Counts what was read and keeps the checkpoints that no chain has answered for yet. */
    static final class Tally {
        private final SortedMap<String, AuditChains.Head> open;
        long rows;
        int chains;

        Tally(SortedMap<String, AuditChains.Head> open) {
            this.open = open;
        }

        AuditChains.@Nullable Head checkpoint(String chain) {
            return open.remove(chain);
        }

        private @Nullable Broken missing() {
            return open.entrySet().stream()
                    .findFirst()
                    .map(left -> new Broken(
                            Fault.CHECKPOINT_AHEAD,
                            left.getKey(),
                            left.getValue().seq()))
                    .orElse(null);
        }

        private Report report(int checkpoints, @Nullable Broken broken) {
            return new Report(rows, chains, checkpoints, broken);
        }
    }
}
