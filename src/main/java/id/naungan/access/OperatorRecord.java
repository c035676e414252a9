package id.naungan.access;

import id.naungan.kernel.AccountId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Catatan pengelola mesin. Acts of whoever works at the machine with the root key stand in a chain of their own in each office. */
@Component
class OperatorRecord {
    /** Nobody with an account. */
    static final AccountId OPERATOR = new AccountId(new UUID(0, 1));

    private final AccessLog log;
    private final Offices offices;
    private final TransactionTemplate writing;

    OperatorRecord(AccessLog log, Offices offices, PlatformTransactionManager transactions) {
        this.log = log;
        this.offices = offices;
        this.writing = new TransactionTemplate(transactions);
    }

    void noteEverywhere(String action, FieldClass fieldClass, @Nullable String object) {
        AccessLog.Act act = new AccessLog.Act(action, fieldClass, null, object, null, AccessLog.Result.ALLOWED);
        offices.all().forEach(office -> {
            Actor operator = new Actor(OPERATOR, office.id(), "", office.name(), Set.of(), office.zone());
            OfficeScope.run(office.id(), null, () -> writing.executeWithoutResult(begun -> log.write(operator, act)));
        });
    }
}
