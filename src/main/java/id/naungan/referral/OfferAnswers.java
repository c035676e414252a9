package id.naungan.referral;

import id.naungan.kernel.OfficeId;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Jawaban antarkantor. An office writes nothing in another's cases: its answer lies between the two, and the office that asked takes it
 * into its own timeline, in a transaction of its own, as soon as the answer is committed.
 */
@Component
class OfferAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(OfferAnswers.class);

    private final Parcels parcels;
    private final Hearing hearing;
    private final WithdrawalHearing withdrawals;

    OfferAnswers(Parcels parcels, Hearing hearing, WithdrawalHearing withdrawals) {
        this.parcels = parcels;
        this.hearing = hearing;
        this.withdrawals = withdrawals;
    }

    void send(Offer offer, OfficeId from, String words) {
        parcels.put(parcels.begin(offer.id(), from, offer.from()), 0, words.getBytes(StandardCharsets.UTF_8));
    }

    /** The office hears what another answered it, and what another told it afterwards. */
    void tellAfterCommit(OfficeId office) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    hearing.hear(office);
                    withdrawals.hear(office);
                } catch (RuntimeException fault) {
                    LOG.warn(
                            "An answer was not taken into the timeline of office {} yet; the next round does it",
                            office,
                            fault);
                }
            }
        });
    }
}
