package id.naungan.access;

import id.naungan.kernel.AccountId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;

    OperatorRecord(AccessLog log, Offices offices, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.log = log;
        this.jdbc = jdbc;
        this.offices = offices;
        this.writing = new TransactionTemplate(transactions);
    }

    /** In every office that has a log; in the installation's own always, so that the act is nowhere without a row. */
    void noteEverywhere(String action, FieldClass fieldClass, @Nullable String object) {
        AccessLog.Act act = new AccessLog.Act(action, fieldClass, null, object, null, AccessLog.Result.ALLOWED);
        offices.all().forEach(office -> {
            Actor operator = new Actor(OPERATOR, office.id(), "", office.name(), Set.of(), office.zone());
            OfficeScope.run(
                    office.id(),
                    null,
                    () -> writing.executeWithoutResult(begun -> {
                        if (isInstallations(office) || hasLog(office)) {
                            log.write(operator, act);
                        }
                    }));
        });
    }

    private boolean isInstallations(Offices.Office office) {
        return offices.first()
                .map(Offices.Office::id)
                .filter(office.id()::equals)
                .isPresent();
    }

    private boolean hasLog(Offices.Office office) {
        return jdbc.sql("select exists (select 1 from access.audit_head where office_id = ?)")
                .param(office.id().value())
                .query(Boolean.class)
                .single();
    }
}
