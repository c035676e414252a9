package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rantai jejak. Appends lines to the chain of their office and actor; the head row is taken last, just before commit. */
@Repository
class AuditChains {
    private final AtomicLong written = new AtomicLong();

    /** Where each chain ended when this program last wrote to it; only ever a guess, which the statement itself checks. */
    private final Map<Chain, Head> heads = new ConcurrentHashMap<>();

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
        Head remembered = heads.get(chain);
        // Where the head is no longer what we remember, another node moved it, or our own last act was undone: then it
        // is read and held.
        if ((remembered == null || !moves(chain, remembered, lines)) && !moves(chain, lock(chain), lines)) {
            throw new IllegalStateException("the head of an audit chain moved while it was held");
        }
        written.addAndGet(lines.size());
    }

    /** Links the lines to this head and moves it; does nothing and says so when the head is not this one. */
    private boolean moves(Chain chain, Head head, List<AccessLog.Line> lines) {
        List<AuditRow> rows = linked(chain, head, lines);
        Head next = new Head(rows.getLast().seq(), rows.getLast().hash());
        boolean moved = insert(chain, head, next, rows) == rows.size();
        if (moved) {
            heads.put(chain, next);
        }
        return moved;
    }

    private List<AuditRow> linked(Chain chain, Head head, List<AccessLog.Line> lines) {
        long seq = head.seq();
        byte[] previous = head.hash();
        List<AuditRow> rows = new ArrayList<>(lines.size());
        for (AccessLog.Line line : lines) {
            seq++;
            AuditRow row = seal.link(chain, seq, previous, line, sealedReason(chain, seq, line));
            rows.add(row);
            previous = row.hash();
        }
        return rows;
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

    /** One statement: it waits for whoever holds the head, and writes nothing when the head moved meanwhile. */
    private int insert(Chain chain, Head from, Head to, List<AuditRow> rows) {
        return jdbc.update(
                """
                with moved as (
                    update access.audit_head set seq = ?, hash = ?, mac = ?
                    where office_id = ? and actor_id = ? and seq = ? and hash = ?
                    returning office_id, actor_id)
                insert into access.audit (office_id, actor_id, seq, at, action, field_class, case_id, object, reason, result,
                                          prev_hash, hash, mac)
                select moved.office_id, moved.actor_id, r.*
                from moved, unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::int[], ?::uuid[], ?::text[], ?::bytea[], ?::text[],
                                   ?::bytea[], ?::bytea[], ?::bytea[]) as r
                """,
                to.seq(),
                to.hash(),
                seal.headMac(chain, to.seq(), to.hash()),
                chain.office().value(),
                chain.actor().value(),
                from.seq(),
                from.hash(),
                column(rows, Long.class, AuditRow::seq),
                column(rows, Timestamp.class, row -> Timestamp.from(row.at())),
                column(rows, String.class, AuditRow::action),
                column(rows, Integer.class, AuditRow::fieldClass),
                column(rows, UUID.class, AuditRow::caseId),
                column(rows, String.class, AuditRow::object),
                column(rows, byte[].class, AuditRow::reason),
                column(rows, String.class, AuditRow::result),
                column(rows, byte[].class, AuditRow::previous),
                column(rows, byte[].class, AuditRow::hash),
                column(rows, byte[].class, AuditRow::mac));
    }

    @SuppressWarnings("unchecked")
    private static <T> Object column(List<AuditRow> rows, Class<T> type, Function<AuditRow, @Nullable T> value) {
        return rows.stream().map(value).toArray(size -> (T[]) Array.newInstance(type, size));
    }

    record Chain(OfficeId office, AccountId actor) {
        static Chain of(UUID office, UUID actor) {
            return new Chain(new OfficeId(office), new AccountId(actor));
        }
    }
}
