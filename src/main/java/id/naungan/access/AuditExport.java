package id.naungan.access;

import id.naungan.kernel.OfficeId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ekspor jejak. Writes every row up to a checkpoint made just before, one a line, for a verifier that has neither database nor keys.
 * Typed reasons stay ciphertext; the MAC of a row is left out, since nobody outside can check it. One spelling only for everything, so
 * that each bit of the file counts. A row that no checkpoint covers although it should be is written too, to be found.
 */
@Component
class AuditExport {
    private static final String FORM = "naungan-jejak|1";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of();

    private final AuditReading reading;
    private final Checkpoints checkpoints;
    private final Offices offices;

    AuditExport(AuditReading reading, Checkpoints checkpoints, Offices offices) {
        this.reading = reading;
        this.checkpoints = checkpoints;
        this.offices = offices;
    }

    AuditTrail.Exported write(OutputStream to) {
        SortedMap<String, AuditChains.Head> before = reading.heads();
        checkpoints.write();
        Checkpoints.Said said = checkpoints.read();
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            out.write(FORM + "|" + said.time() + "|" + CheckpointLine.mark(said.last()) + "\n");
            Counting counting = new Counting(out, before, said.signed());
            ids().forEach(office -> reading.each(office, heads -> counting.of(office, heads)));
            out.write("akhir|" + counting.rows + "|" + counting.chains + "\n");
            out.flush();
            return new AuditTrail.Exported(counting.rows, counting.chains, said.time());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<OfficeId> ids() {
        return offices.all().stream()
                .map(Offices.Office::id)
                .sorted(Comparator.comparing(OfficeId::toString))
                .toList();
    }

    /** Skips what came after the checkpoint in good order, and nothing else. */
    private static final class Counting {
        private final Writer out;
        private final Map<String, AuditChains.Head> before;
        private final Map<String, AuditChains.Head> signed;
        private String chain = "";
        private long rows;
        private int chains;

        Counting(Writer out, Map<String, AuditChains.Head> before, Map<String, AuditChains.Head> signed) {
            this.out = out;
            this.before = before;
            this.signed = signed;
        }

        Consumer<AuditRow> of(OfficeId office, Map<UUID, AuditChains.SealedHead> heads) {
            return row -> {
                String name = office + "/" + row.chain().actor();
                long due = Math.max(seq(before.get(name)), seq(signed.get(name)));
                AuditChains.SealedHead head = heads.get(row.chain().actor().value());
                if (row.seq() <= due || head == null || row.seq() > head.head().seq()) {
                    write(name, row);
                }
            };
        }

        private void write(String name, AuditRow row) {
            rows++;
            if (!name.equals(chain)) {
                chains++;
                chain = name;
            }
            try {
                out.write(line(row) + "\n");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private static long seq(AuditChains.@Nullable Head head) {
            return head == null ? 0 : head.seq();
        }
    }

    private static String line(AuditRow row) {
        return String.join(
                "\t",
                row.chain().office().toString(),
                row.chain().actor().toString(),
                Long.toString(row.seq()),
                TIME.format(row.at()),
                escaped(row.action()),
                Integer.toString(row.fieldClass()),
                row.caseId() == null ? "" : "=" + row.caseId(),
                row.object() == null ? "" : "=" + escaped(row.object()),
                row.reason() == null ? "" : "=" + HEX.formatHex(row.reason()),
                escaped(row.result()),
                HEX.formatHex(row.hash()));
    }

    /** Codes hold nothing of this; what somebody wrote into the table past the program may. */
    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point < 0x20 || point == '%' || point == 0x7f) {
                plain.append('%').append(HEX.withUpperCase().toHexDigits((byte) point));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
