package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pembacaan oleh satu akun (UU 27/2022 art. 46). The database counts; what comes here is one line a case and class, however many rows
 * there are. Refused tries are left out: nothing was shown.
 */
@Repository
class BreachReading {
    /** How an object of the log names a person whose record was opened. */
    private static final String PERSON = "person:";

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Accounts accounts;
    private final OperatorRecord operator;
    private final AuditTrail.Involved involved;
    private final TransactionTemplate reading;

    private record Line(@Nullable CaseId caseId, AuditTrail.ClassRead read, Set<String> opened) {}

    private static final class Sum {
        private long cases;
        private long people;
        private long lists;
    }

    BreachReading(
            JdbcClient jdbc,
            Offices offices,
            Accounts accounts,
            OperatorRecord operator,
            AuditTrail.Involved involved,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.accounts = accounts;
        this.operator = operator;
        this.involved = involved;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    Optional<AuditTrail.Summary> read(AuditTrail.Asked asked, Consumer<AuditTrail.CaseRead> each) {
        return accounts.withLogin(asked.login()).map(account -> {
            operator.noteEverywhere(
                    "audit.breach-report",
                    asked.names() ? FieldClass.IDENTITY : FieldClass.CASE_WORK,
                    "account:" + account);
            Sum sum = new Sum();
            offices.all()
                    .forEach(office -> OfficeScope.run(
                            office.id(),
                            null,
                            () -> reading.executeWithoutResult(begun -> read(office, account, asked, each, sum))));
            return new AuditTrail.Summary(sum.cases, sum.people, sum.lists);
        });
    }

    private void read(
            Offices.Office office,
            AccountId account,
            AuditTrail.Asked asked,
            Consumer<AuditTrail.CaseRead> each,
            Sum sum) {
        Map<CaseId, List<Line>> cases = new LinkedHashMap<>();
        lines(office, account, asked).forEach(line -> {
            CaseId caseId = line.caseId();
            if (caseId == null) {
                sum.lists += line.read().fieldClass().compareTo(FieldClass.IDENTITY) >= 0
                        ? line.read().times()
                        : 0;
            } else {
                cases.computeIfAbsent(caseId, id -> new ArrayList<>()).add(line);
            }
        });
        cases.forEach((caseId, lines) -> {
            AuditTrail.CaseRead read = caseRead(office, caseId, lines, asked.names());
            sum.cases++;
            sum.people += read.people().size();
            each.accept(read);
        });
    }

    private AuditTrail.CaseRead caseRead(Offices.Office office, CaseId caseId, List<Line> lines, boolean names) {
        Set<String> opened =
                lines.stream().flatMap(line -> line.opened().stream()).collect(Collectors.toSet());
        return new AuditTrail.CaseRead(
                office,
                involved.number(caseId),
                lines.stream().map(Line::read).toList(),
                involved.people(office.id(), caseId, names).stream()
                        .map(one -> new AuditTrail.Person(
                                one.id(), one.role(), one.name(), opened.contains(PERSON + one.id())))
                        .toList());
    }

    private List<Line> lines(Offices.Office office, AccountId account, AuditTrail.Asked asked) {
        return jdbc.sql("""
                select case_id, field_class, count(*) times, min(at) first, max(at) last,
                       array_agg(distinct object) filter (where object like 'person:%') opened
                from access.audit
                where office_id = ? and actor_id = ? and at >= ? and at < ? and result = 'ALLOWED'
                group by case_id, field_class order by min(min(at)) over (partition by case_id), case_id, field_class
                """)
                .params(
                        office.id().value(),
                        account.value(),
                        Timestamp.from(asked.from().atStartOfDay(office.zone()).toInstant()),
                        Timestamp.from(asked.to()
                                .plusDays(1)
                                .atStartOfDay(office.zone())
                                .toInstant()))
                .query(BreachReading::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new Line(
                caseId == null ? null : new CaseId(caseId),
                new AuditTrail.ClassRead(
                        FieldClass.values()[row.getInt("field_class")],
                        row.getLong("times"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()),
                strings(row.getArray("opened")));
    }

    private static Set<String> strings(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }
}
