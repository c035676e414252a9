package id.naungan.access;

import id.naungan.kernel.OfficeId;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Pembacaan rantai. Reads whole chains and their heads, office by office, each office as it was at one moment. */
@Repository
class AuditReading {
    private static final int AT_ONCE = 1000;

    private static final String ROWS = """
            select actor_id, seq, at, action, field_class, case_id, object, reason, result, prev_hash, hash, mac
            from access.audit
            """;

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

    /**
     * The chains that moved since, each only when its new rows continue what was known and were made with the key: what is
     * signed has been looked at.
     */
    SortedMap<String, AuditChains.Head> headsSince(Map<String, AuditChains.Head> known) {
        SortedMap<String, AuditChains.Head> moved = new TreeMap<>();
        offices.all()
                .forEach(office -> within(office.id(), () -> {
                    heads(office.id()).forEach((actor, now) -> {
                        String name = office.id() + "/" + actor;
                        AuditChains.Head before = known.get(name);
                        if (!isSame(before, now.head())
                                && continues(AuditChains.Chain.of(office.id().value(), actor), before, now)) {
                            moved.put(name, now.head());
                        }
                    });
                    return true;
                }));
        return moved;
    }

    private static boolean isSame(AuditChains.@Nullable Head one, AuditChains.Head other) {
        return one != null && one.seq() == other.seq() && MessageDigest.isEqual(one.hash(), other.hash());
    }

    private boolean continues(AuditChains.Chain chain, AuditChains.@Nullable Head before, AuditChains.SealedHead now) {
        AuditChains.Head from = before == null ? new AuditChains.Head(0, AuditSeal.START) : before;
        ChainWalk walk = ChainWalk.from(chain, from, now, seal);
        jdbc.query(
                ROWS + "where office_id = ? and actor_id = ? and seq > ? order by seq",
                (ResultSet row) -> walk.row(read(chain.office(), row)),
                chain.office().value(),
                chain.actor().value(),
                from.seq());
        return walk.end().isEmpty();
    }

    /** Hands every row of the office to what {@code begin} makes of its heads, in the order of actor and number. */
    void each(OfficeId office, Function<Map<UUID, AuditChains.SealedHead>, Consumer<AuditRow>> begin) {
        within(office, () -> {
            Consumer<AuditRow> reader = begin.apply(heads(office));
            jdbc.query(
                    ROWS + "where office_id = ? order by actor_id, seq",
                    (ResultSet row) -> reader.accept(read(office, row)),
                    office.value());
            return true;
        });
    }

    /** Walks all chains of one office; answers the first broken place. */
    Optional<AuditVerifier.Broken> walk(OfficeId office, AuditVerifier.Tally tally) {
        return within(office, () -> {
            ChainWalk walk = new ChainWalk(office, heads(office), seal, tally);
            jdbc.query(
                    ROWS + "where office_id = ? order by actor_id, seq",
                    (ResultSet row) -> walk.row(read(office, row)),
                    office.value());
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
