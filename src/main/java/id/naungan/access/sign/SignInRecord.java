package id.naungan.access.sign;

import id.naungan.access.AccessLog;
import id.naungan.access.Actors;
import id.naungan.access.FieldClass;
import id.naungan.access.OfficeScope;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Catatan masuk. Writes into the access log that a session began, before its first page is shown.
 * Failed tries are not written: the time that takes would tell known names from unknown ones.
 */
@Component
class SignInRecord {
    private final Actors actors;
    private final AccessLog log;
    private final TransactionTemplate writing;

    SignInRecord(Actors actors, AccessLog log, PlatformTransactionManager transactions) {
        this.actors = actors;
        this.log = log;
        this.writing = new TransactionTemplate(transactions);
        // She may come from another of her offices, whose transaction would refuse this office's rows.
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void begun(AccountId account, OfficeId office) {
        OfficeScope.run(
                office,
                account,
                () -> writing.executeWithoutResult(begun -> actors.find(account, office)
                        .ifPresent(actor -> log.write(
                                actor,
                                new AccessLog.Act(
                                        "session.begin",
                                        FieldClass.PUBLIC_CODE,
                                        null,
                                        null,
                                        null,
                                        AccessLog.Result.ALLOWED)))));
    }
}
