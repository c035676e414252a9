package id.naungan.access;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Jejak akses bagi pengelola mesin. What whoever holds the root key may ask of the whole log; asking is itself written down. */
@Component
public class AuditTrail {
    private final AuditVerifier verifier;
    private final AuditExport export;
    private final AuditSignature signature;
    private final OperatorRecord operator;
    private final BreachReading breach;

    /** {@code broken} is the first broken place in both languages, null when there is none. */
    public record Report(
            long rows,
            int chains,
            int checkpoints,
            @Nullable String broken) {}

    /** @param until time of the checkpoint that covers it */
    public record Exported(long rows, int chains, String until) {}

    /** What is asked when an account got into the wrong hands: days of each office's own calendar, the last one included. */
    public record Asked(String login, LocalDate from, LocalDate to, boolean names) {}

    /** How often she read a class of fields of a case, and between which moments. */
    public record ClassRead(FieldClass fieldClass, long times, Instant first, Instant last) {}

    /** Somebody of the case; {@code name} is empty unless asked for, {@code opened} says that the record itself was opened. */
    public record Person(UUID id, String role, String name, boolean opened) {}

    public record CaseRead(Offices.Office office, String number, List<ClassRead> classes, List<Person> people) {}

    /** @param lists readings that name no case: searches and the guest book */
    public record Summary(long cases, long people, long lists) {}

    /** The people of a case, answered by the room that keeps them; runs in a transaction of the office. */
    public interface Involved {
        String number(CaseId caseId);

        /** With names only when they were asked for; {@code opened} is filled in by the one who asks. */
        List<Person> people(OfficeId office, CaseId caseId, boolean names);
    }

    AuditTrail(
            AuditVerifier verifier,
            AuditExport export,
            AuditSignature signature,
            OperatorRecord operator,
            BreachReading breach) {
        this.verifier = verifier;
        this.export = export;
        this.signature = signature;
        this.operator = operator;
        this.breach = breach;
    }

    public Report verify() {
        AuditVerifier.Report report = verifier.verify();
        AuditVerifier.Broken broken = report.broken();
        return new Report(report.rows(), report.chains(), report.checkpoints(), broken == null ? null : broken.said());
    }

    /** Writes all rows up to now; that they were taken out stands in each office's log before the first of them. */
    public Exported export(OutputStream to) {
        operator.noteEverywhere("audit.export", FieldClass.CASE_WORK, null);
        return export.write(to);
    }

    /** In PEM; whoever has it can check checkpoints and not make any. */
    public String publicKey() {
        return signature.publicKey();
    }

    /** Hands over case by case what the account read; empty when nobody has that login. The asking is written down first. */
    public Optional<Summary> breach(Asked asked, Consumer<CaseRead> each) {
        return breach.read(asked, each);
    }
}
