package id.naungan.access;

import id.naungan.kernel.AccountId;
import java.io.OutputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Jejak akses bagi pengelola mesin. What whoever holds the root key may ask of the whole log; asking is itself written down. */
@Component
public class AuditTrail {
    /** Nobody with an account: who works at the machine itself, with the root key. */
    static final AccountId OPERATOR = new AccountId(new UUID(0, 1));

    private final AuditVerifier verifier;
    private final AuditExport export;
    private final AuditSignature signature;
    private final AccessLog log;
    private final Offices offices;
    private final TransactionTemplate writing;

    /** {@code broken} is the first broken place in both languages, null when there is none. */
    public record Report(
            long rows,
            int chains,
            int checkpoints,
            @Nullable String broken) {}

    /** @param until time of the checkpoint that covers it */
    public record Exported(long rows, int chains, String until) {}

    AuditTrail(
            AuditVerifier verifier,
            AuditExport export,
            AuditSignature signature,
            AccessLog log,
            Offices offices,
            PlatformTransactionManager transactions) {
        this.verifier = verifier;
        this.export = export;
        this.signature = signature;
        this.log = log;
        this.offices = offices;
        this.writing = new TransactionTemplate(transactions);
    }

    public Report verify() {
        AuditVerifier.Report report = verifier.verify();
        AuditVerifier.Broken broken = report.broken();
        return new Report(report.rows(), report.chains(), report.checkpoints(), broken == null ? null : broken.said());
    }

    /** Writes all rows up to now; that they were taken out stands in each office's log before the first of them. */
    public Exported export(OutputStream to) {
        offices.all().forEach(office -> note(office, "audit.export", FieldClass.CASE_WORK, null, null));
        return export.write(to);
    }

    /** In PEM; whoever has it can check checkpoints and not make any. */
    public String publicKey() {
        return signature.publicKey();
    }

    private void note(
            Offices.Office office,
            String action,
            FieldClass fieldClass,
            @Nullable String object,
            @Nullable String reason) {
        Actor operator = new Actor(OPERATOR, office.id(), "", office.name(), java.util.Set.of(), office.zone());
        AccessLog.Act act = new AccessLog.Act(action, fieldClass, null, object, reason, AccessLog.Result.ALLOWED);
        OfficeScope.run(office.id(), null, () -> writing.executeWithoutResult(begun -> log.write(operator, act)));
    }
}
