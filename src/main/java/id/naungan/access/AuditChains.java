package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rantai jejak. Appends lines to the chain of their office and actor; the head row is locked last, just before commit. */
@Repository
class AuditChains {
    private final AtomicLong written = new AtomicLong();
    private final JdbcTemplate jdbc;
    private final AuditSeal seal;
    private final Sealing sealing;

    record Head(long seq, byte[] hash) {}

    record SealedHead(Head head, byte[] mac) {}

    AuditChains(JdbcTemplate jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.seal = new AuditSeal(sealing.derived(AuditSeal.KEY_LABEL));
        this.sealing = sealing;
    }

    /** Chains are locked in one order, so that two transactions with lines of several actors never wait for each other. */
    void append(List<AccessLog.Line> lines) {
        Map<Chain, List<AccessLog.Line>> chains = new TreeMap<>(Comparator.comparing(Chain::toString));
        for (AccessLog.Line line : lines) {
            chains.computeIfAbsent(new Chain(line.actor().office(), line.actor().account()), chain -> new ArrayList<>())
                    .add(line);
        }
        chains.forEach(this::appendTo);
    }

    private void appendTo(Chain chain, List<AccessLog.Line> lines) {
        Head head = lock(chain);
        long seq = head.seq();
        byte[] previous = head.hash();
        List<AuditRow> rows = new ArrayList<>(lines.size());
        for (AccessLog.Line line : lines) {
            seq++;
            AuditRow row = seal.link(chain, seq, previous, line, sealedReason(chain, seq, line));
            rows.add(row);
            previous = row.hash();
        }
        insert(rows);
        move(chain, seq, previous);
        written.addAndGet(rows.size());
    }

    AuditSeal seal() {
        return seal;
    }

    /** Rows appended by this process so far. */
    long written() {
        return written.get();
    }

    /** A typed reason may name somebody, so it is sealed under the office's key before it is hashed. */
    private byte @Nullable [] sealedReason(Chain chain, long seq, AccessLog.Line line) {
        String reason = line.act().reason();
        if (reason == null) {
            return null;
        }
        UUID row = UUID.nameUUIDFromBytes((chain.actor() + "/" + seq).getBytes(StandardCharsets.UTF_8));
        Owner office = new Owner(chain.office(), Subject.OFFICE, chain.office().value());
        return sealing.seal(office, new Place("access.audit", "reason", row), reason);
    }

    /** The first act of an actor lays an empty head; of two first acts at once, the second waits for it and then goes on after it. */
    private Head lock(Chain chain) {
        Head head = headForUpdate(chain);
        if (head == null) {
            jdbc.update(
                    """
                    insert into access.audit_head (office_id, actor_id, seq, hash, mac) values (?, ?, 0, ?, ?)
                    on conflict do nothing
                    """,
                    chain.office().value(),
                    chain.actor().value(),
                    AuditSeal.START,
                    seal.headMac(chain, 0, AuditSeal.START));
            head = headForUpdate(chain);
        }
        if (head == null) {
            throw new IllegalStateException("the head of an audit chain cannot be laid");
        }
        return head;
    }

    private @Nullable Head headForUpdate(Chain chain) {
        return jdbc
                .query(
                        "select seq, hash from access.audit_head where office_id = ? and actor_id = ? for update",
                        (found, number) -> new Head(found.getLong(1), found.getBytes(2)),
                        chain.office().value(),
                        chain.actor().value())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void insert(List<AuditRow> rows) {
        jdbc.batchUpdate("""
                insert into access.audit (office_id, actor_id, seq, at, action, field_class, case_id, object, reason, result,
                                          prev_hash, hash, mac)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, rows.size(), (PreparedStatement statement, AuditRow row) -> {
            statement.setObject(1, row.chain().office().value());
            statement.setObject(2, row.chain().actor().value());
            statement.setLong(3, row.seq());
            statement.setTimestamp(4, Timestamp.from(row.at()));
            statement.setString(5, row.action());
            statement.setInt(6, row.fieldClass());
            statement.setObject(7, row.caseId());
            statement.setString(8, row.object());
            statement.setBytes(9, row.reason());
            statement.setString(10, row.result());
            statement.setBytes(11, row.previous());
            statement.setBytes(12, row.hash());
            statement.setBytes(13, row.mac());
        });
    }

    private void move(Chain chain, long seq, byte[] hash) {
        jdbc.update(
                "update access.audit_head set seq = ?, hash = ?, mac = ? where office_id = ? and actor_id = ?",
                seq,
                hash,
                seal.headMac(chain, seq, hash),
                chain.office().value(),
                chain.actor().value());
    }

    record Chain(OfficeId office, AccountId actor) {
        static Chain of(UUID office, UUID actor) {
            return new Chain(new OfficeId(office), new AccountId(actor));
        }
    }
}
