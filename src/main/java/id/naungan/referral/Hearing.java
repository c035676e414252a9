package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Mendengar jawaban. Takes what other offices answered into this office's cases, each once, however often it is called. */
@Component
class Hearing {
    private final JdbcClient jdbc;
    private final Transfers transfers;
    private final Parcels parcels;
    private final Journal journal;
    private final OfficeClock clock;
    private final Alone alone;

    /** In the scope of one office, and in a transaction that no other waits for. */
    @Component
    static class Alone {
        private final Offices offices;
        private final TransactionTemplate transaction;

        Alone(Offices offices, PlatformTransactionManager transactions) {
            this.offices = offices;
            this.transaction = new TransactionTemplate(transactions);
            this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        void run(OfficeId office, Runnable work) {
            OfficeScope.run(office, null, () -> transaction.executeWithoutResult(begun -> work.run()));
        }

        Offices.Office office(OfficeId id) {
            return offices.find(id).orElseThrow();
        }

        List<OfficeId> all() {
            return offices.all().stream().map(Offices.Office::id).toList();
        }
    }

    private record Unheard(
            UUID offer,
            UUID transfer,
            CaseId caseId,
            OfficeId by,
            Transfer.Kind how,
            Instant at,
            @Nullable String reference,
            AccountId asked,
            int position) {}

    Hearing(JdbcClient jdbc, Transfers transfers, Parcels parcels, Journal journal, OfficeClock clock, Alone alone) {
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.parcels = parcels;
        this.journal = journal;
        this.clock = clock;
        this.alone = alone;
    }

    void hear(OfficeId office) {
        alone.run(office, () -> unheard(office).forEach(answer -> hear(alone.office(office), answer)));
    }

    List<OfficeId> offices() {
        return alone.all();
    }

    private void hear(Offices.Office office, Unheard answer) {
        if (!transfers.end(answer.transfer(), answer.at())) {
            return;
        }
        // The officer who handed over asked; what is written in her name is that she was answered.
        Actor asked = new Actor(answer.asked(), office.id(), "", office.name(), Set.of(), office.zone());
        String words = words(office.id(), answer);
        transfers.add(
                asked,
                answer.caseId(),
                answer.transfer(),
                answer.position() + 1,
                new Transfer.Act(answer.how(), answer.at(), words, "", null),
                clock.now());
        journal.record(
                asked,
                answer.caseId(),
                answer.how().event(),
                Entry.at(answer.at()).about(answer.transfer()).saying(words));
        transfers.noted(
                office,
                answer.caseId(),
                "offer-" + answer.how().name().toLowerCase(Locale.ROOT) + ":" + answer.offer());
        parcels.destroy(answer.offer(), answer.by());
    }

    private String words(OfficeId here, Unheard answer) {
        if (answer.reference() != null) {
            return answer.reference();
        }
        return parcels.find(answer.offer(), answer.by(), here)
                .map(parcel -> new String(parcels.part(parcel, 0), StandardCharsets.UTF_8))
                .orElse("");
    }

    private List<Unheard> unheard(OfficeId office) {
        return jdbc.sql("""
                select n.offer_id, n.to_office, n.how, n.at, n.reference, t.id as transfer_id, t.case_id, a.by_account, a.position
                from referral.offer_end n join referral.offer o on o.id = n.offer_id
                join referral.transfer t on t.id = o.transfer_id
                join lateral (select by_account, position from referral.transfer_act x
                              where x.transfer_id = t.id order by position desc limit 1) a on true
                where n.from_office = ? and n.how <> 'WITHDRAWN' and t.office_id = ? and t.ended_at is null
                order by n.at""")
                .params(office.value(), office.value())
                .query((row, number) -> unheard(row))
                .list();
    }

    private static Unheard unheard(ResultSet row) throws SQLException {
        return new Unheard(
                row.getObject("offer_id", UUID.class),
                row.getObject("transfer_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new OfficeId(row.getObject("to_office", UUID.class)),
                Transfer.Kind.valueOf(row.getString("how")),
                row.getTimestamp("at").toInstant(),
                row.getString("reference"),
                new AccountId(row.getObject("by_account", UUID.class)),
                row.getInt("position"));
    }
}
