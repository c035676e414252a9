package id.naungan.access;

import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with the whole database and the program's source, but without the root key: changes a row and chains all after it anew. */
public final class Forger {
    private final JdbcClient superuser;
    private final AuditSeal withoutKey;

    public Forger(JdbcClient superuser) {
        this.superuser = superuser;
        byte[] guessed = new byte[32];
        new Random(20261126).nextBytes(guessed);
        this.withoutKey = new AuditSeal(guessed);
    }

    /** The longest chains of the office first. */
    public List<UUID> chains(OfficeId office) {
        return superuser
                .sql("select actor_id from access.audit where office_id = ? group by actor_id order by count(*) desc")
                .param(office.value())
                .query(UUID.class)
                .list();
    }

    public int length(OfficeId office, UUID actor) {
        return superuser
                .sql("select count(*) from access.audit where office_id = ? and actor_id = ?")
                .params(office.value(), actor)
                .query(Integer.class)
                .single();
    }

    /** Says of the row that she did something else, so that every hash from there on fits again, and moves the head along. */
    public void rechain(OfficeId office, UUID actor, long from) {
        List<AuditRow> rows = superuser
                .sql("select * from access.audit where office_id = ? and actor_id = ? and seq >= ? order by seq")
                .params(office.value(), actor, from)
                .query((row, number) -> read(row))
                .list();
        byte[] previous = rows.getFirst().previous();
        for (AuditRow row : rows) {
            AuditRow forged = other(row, row.seq() == from ? "page.other" : row.action(), previous, row.hash());
            byte[] hash = withoutKey.hash(forged);
            superuser
                    .sql("""
                    update access.audit set action = ?, prev_hash = ?, hash = ?, mac = ?
                    where office_id = ? and actor_id = ? and seq = ?
                    """)
                    .params(Arrays.asList(
                            forged.action(), previous, hash, withoutKey.mac(hash), office.value(), actor, row.seq()))
                    .update();
            previous = hash;
        }
        superuser
                .sql("update access.audit_head set hash = ?, mac = ? where office_id = ? and actor_id = ?")
                .params(
                        previous,
                        withoutKey.headMac(
                                AuditChains.Chain.of(office.value(), actor),
                                rows.getLast().seq(),
                                previous),
                        office.value(),
                        actor)
                .update();
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                AuditChains.Chain.of(row.getObject("office_id", UUID.class), row.getObject("actor_id", UUID.class)),
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

    private static AuditRow other(AuditRow row, String action, byte[] previous, byte[] hash) {
        return new AuditRow(
                row.chain(),
                row.seq(),
                row.at(),
                action,
                row.fieldClass(),
                row.caseId(),
                row.object(),
                row.reason(),
                row.result(),
                previous,
                hash,
                row.mac());
    }
}
