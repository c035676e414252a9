package id.naungan.access;

import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Kantor layanan. The tenants of this installation; the list itself holds names of public offices and no secret. */
@Repository
public class Offices {
    /** A unit for the protection of women and children, its forerunner, or the agency itself. */
    public static final List<String> KINDS = List.of("UPTD_PPA", "P2TP2A", "AGENCY");

    private static final String SELECT = "select id, code, name, agency, zone, demo from access.office ";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OfficeClock clock;
    private final TransactionTemplate alone;
    private volatile @Nullable Office first;

    /**
     * An office as everybody may know it.
     *
     * @param code lower-case letters, digits and dashes; part of public addresses
     * @param agency the agency that it belongs to (Dinas); empty when not given
     * @param zone WIB, WITA or WIT
     * @param demo whether it holds invented cases only
     */
    public record Office(OfficeId id, String code, String name, String agency, ZoneId zone, boolean demo) {}

    /** A new office before it has a number. */
    public record Draft(String code, String name, String agency, ZoneId zone, boolean demo) {}

    /** What the office tells of itself; {@code version} counts the changes. */
    public record Details(
            Office office,
            String kind,
            String address,
            String phone,
            @Nullable String province,
            @Nullable String regency,
            int version) {}

    Offices(JdbcClient jdbc, Sealing sealing, OfficeClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Optional<Office> find(OfficeId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query(Offices::read)
                .optional();
    }

    public Optional<Office> byCode(String code) {
        return jdbc.sql(SELECT + "where code = ?")
                .params(code)
                .query(Offices::read)
                .optional();
    }

    /** The installation's own office, whose pages the public sees where no other is named: the first one made. */
    public Optional<Office> first() {
        if (first == null) {
            first = jdbc.sql(SELECT + "order by created_at, id limit 1")
                    .query(Offices::read)
                    .optional()
                    .orElse(null);
        }
        return Optional.ofNullable(first);
    }

    Details details(OfficeId id) {
        return jdbc.sql("""
                select id, code, name, agency, zone, demo, unit_kind, address, phone, province_code, regency_code, version
                from access.office where id = ?
                """)
                .params(id.value())
                .query((row, number) -> new Details(
                        read(row, number),
                        row.getString("unit_kind"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("province_code"),
                        row.getString("regency_code"),
                        row.getInt("version")))
                .single();
    }

    /** Whether the version was still the one that was seen. */
    boolean change(OfficeId id, int seen, OfficeSettings.Draft draft) {
        boolean changed = jdbc.sql("""
                update access.office set name = ?, agency = ?, address = ?, phone = ?, zone = ?, unit_kind = ?,
                       province_code = ?, regency_code = ?, version = version + 1
                where id = ? and version = ?
                """)
                        .params(Arrays.asList(
                                draft.name(),
                                draft.agency(),
                                draft.address(),
                                draft.phone(),
                                draft.zone(),
                                draft.kind(),
                                draft.province(),
                                draft.regency(),
                                id.value(),
                                seen))
                        .update()
                == 1;
        if (changed) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    first = null;
                }
            });
        }
        return changed;
    }

    public List<Office> all() {
        return jdbc.sql(SELECT + "order by name, id").query(Offices::read).list();
    }

    /** Makes the office with its data key, in a transaction of its own. The code must be free. */
    public Office create(Draft draft) {
        OfficeId id = OfficeId.random();
        OfficeScope.run(
                id,
                null,
                () -> alone.executeWithoutResult(begun -> {
                    insert(id, draft);
                    sealing.makeKey(Owner.of(id));
                }));
        return new Office(id, draft.code(), draft.name(), draft.agency(), draft.zone(), draft.demo());
    }

    private void insert(OfficeId id, Draft draft) {
        jdbc.sql("""
                insert into access.office (id, code, name, agency, zone, demo, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id.value(),
                        draft.code(),
                        draft.name(),
                        draft.agency(),
                        draft.zone().getId(),
                        draft.demo(),
                        Timestamp.from(clock.now()))
                .update();
    }

    private static Office read(ResultSet row, int number) throws SQLException {
        return new Office(
                new OfficeId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("agency"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("demo"));
    }
}
