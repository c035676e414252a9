package id.naungan.access;

import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Pembacaan rantai. Reads whole chains and their heads, office by office, each office as it was at one moment. */
@Repository
class AuditReading {
    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final Offices offices;
    private final AuditSeal seal;
    private final TransactionTemplate snapshot;

    AuditReading(JdbcTemplate jdbc, Offices offices, AuditChains chains, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(AT_ONCE);
        this.offices = offices;
        this.seal = chains.seal();
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** How far every chain of every office reaches now, by "office/actor". */
    SortedMap<String, AuditChains.Head> heads() {
        SortedMap<String, AuditChains.Head> all = new TreeMap<>();
        offices.all().forEach(office -> within(office.id(), () -> heads(office.id()))
                .forEach((actor, head) -> all.put(office.id() + "/" + actor, head.head())));
        return all;
    }

    /** Walks all chains of one office; answers the first broken place. */
    Optional<AuditVerifier.Broken> walk(OfficeId office, AuditVerifier.Tally tally) {
        return within(office, () -> {
            ChainWalk walk = new ChainWalk(office, heads(office), seal, tally);
            jdbc.query("""
                    select actor_id, seq, at, action, field_class, case_id, object, reason, result, prev_hash, hash, mac
                    from access.audit where office_id = ? order by actor_id, seq
                    """, (ResultSet row) -> walk.row(read(office, row)), office.value());
            return walk.end();
        });
    }

    private Map<UUID, AuditChains.SealedHead> heads(OfficeId office) {
        Map<UUID, AuditChains.SealedHead> heads = new HashMap<>();
        jdbc.query(
                "select actor_id, seq, hash, mac from access.audit_head where office_id = ?",
                (ResultSet row) -> {
                    heads.put(
                            row.getObject(1, UUID.class),
                            new AuditChains.SealedHead(
                                    new AuditChains.Head(row.getLong(2), row.getBytes(3)), row.getBytes(4)));
                },
                office.value());
        return heads;
    }

    private static AuditRow read(OfficeId office, ResultSet row) throws SQLException {
        return new AuditRow(
                AuditChains.Chain.of(office.value(), row.getObject("actor_id", UUID.class)),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("action"),
                row.getInt("field_class"),
                row.getObject("case_id", UUID.class),
                row.getString("object"),
                row.getBytes("reason"),
                row.getString("result"),
                row.getBytes("prev_hash"),
                row.getBytes("hash"),
                row.getBytes("mac"));
    }

    private <T> T within(OfficeId office, Supplier<T> work) {
        return OfficeScope.call(office, null, () -> snapshot.execute(begun -> work.get()));
    }
}
