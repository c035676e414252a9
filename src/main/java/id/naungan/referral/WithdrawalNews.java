package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.journal.Recorded;
import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Kabar penarikan. A report that is taken back at the office where it was made concerns whoever took the case over: under pressure it may
 * mean danger. That it was so goes to that office, and not who did it nor in which words.
 */
@Component
class WithdrawalNews {
    private static final String TAKEN_BACK = "outreach.report-withdrawn";
    private static final byte[] NO_WORDS = {};

    private final JdbcClient jdbc;
    private final Parcels parcels;
    private final OfferAnswers answers;
    private final Journal journal;

    private record TakenOver(UUID offer, OfficeId from, OfficeId to) {}

    WithdrawalNews(JdbcClient jdbc, Parcels parcels, OfferAnswers answers, Journal journal) {
        this.jdbc = jdbc;
        this.parcels = parcels;
        this.answers = answers;
        this.journal = journal;
    }

    @EventListener
    void on(Recorded recorded) {
        if (isNews(recorded.fact())) {
            takenOver(recorded.actor(), recorded.fact()).forEach(this::send);
        }
    }

    /** Also what was taken back before the other office had the case: it hears of it together with the case. */
    private boolean isNews(Fact fact) {
        return fact.event().equals(TAKEN_BACK)
                || fact.event().equals(TransferEvent.ACCEPTED.code())
                        && journal.facts(fact.caseId()).stream()
                                .anyMatch(one -> one.event().equals(TAKEN_BACK));
    }

    /** What lies there unheard says the same already. */
    private void send(TakenOver there) {
        if (parcels.find(there.offer(), there.from(), there.to()).isEmpty()) {
            parcels.put(parcels.begin(there.offer(), there.from(), there.to()), 0, NO_WORDS);
            answers.tellAfterCommit(there.to());
        }
    }

    private List<TakenOver> takenOver(Actor actor, Fact fact) {
        return jdbc.sql("""
                select n.offer_id, n.from_office, n.to_office from referral.transfer t
                join referral.offer o on o.transfer_id = t.id
                join referral.offer_end n on n.offer_id = o.id and n.how = 'ACCEPTED'
                where t.case_id = ? and t.office_id = ?""")
                .params(fact.caseId().value(), actor.office().value())
                .query((row, number) -> takenOver(row))
                .list();
    }

    private static TakenOver takenOver(ResultSet row) throws SQLException {
        return new TakenOver(
                row.getObject("offer_id", UUID.class),
                new OfficeId(row.getObject("from_office", UUID.class)),
                new OfficeId(row.getObject("to_office", UUID.class)));
    }
}
