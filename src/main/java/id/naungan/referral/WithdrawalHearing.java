package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.access.Offices;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mendengar penarikan. Takes into this office's own case that the report was taken back at the office that handed it over; each once. */
@Component
class WithdrawalHearing {
    private final JdbcClient jdbc;
    private final Transfers transfers;
    private final Parcels parcels;
    private final Journal journal;
    private final OfficeClock clock;
    private final Hearing.Alone alone;

    /** @param taker who took the case over; what is written in her name is that she was told */
    private record Word(UUID offer, OfficeId from, CaseId caseId, AccountId taker) {}

    WithdrawalHearing(
            JdbcClient jdbc,
            Transfers transfers,
            Parcels parcels,
            Journal journal,
            OfficeClock clock,
            Hearing.Alone alone) {
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.parcels = parcels;
        this.journal = journal;
        this.clock = clock;
        this.alone = alone;
    }

    void hear(OfficeId office) {
        alone.run(office, () -> words(office).forEach(word -> hear(alone.office(office), word)));
    }

    private void hear(Offices.Office here, Word word) {
        if (!parcels.destroy(word.offer(), word.from())) {
            return;
        }
        Actor taker = new Actor(word.taker(), here.id(), "", here.name(), Set.of(), here.zone());
        journal.record(
                taker,
                word.caseId(),
                TransferEvent.REPORT_WITHDRAWN,
                Entry.at(clock.now()).about(word.offer()));
        transfers.noted(here, word.caseId(), "report-withdrawn:" + word.offer());
    }

    /** What was handed over lies in its case by then, so whatever still comes from the sender is such a word. */
    private List<Word> words(OfficeId office) {
        return jdbc.sql("""
                select k.offer_id, k.office_id, r.case_id, r.by_account from referral.parcel_key k
                join referral.received r on r.offer_id = k.offer_id and r.from_office = k.office_id
                where k.for_office = ? and r.office_id = ?""")
                .params(office.value(), office.value())
                .query((row, number) -> new Word(
                        row.getObject("offer_id", UUID.class),
                        new OfficeId(row.getObject("office_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new AccountId(row.getObject("by_account", UUID.class))))
                .list();
    }
}
