package id.naungan.referral;

import id.naungan.kernel.OfficeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ronde jawaban. Hears, office by office, answers that were committed just before the machine went down. */
@Component
public class AnswerRound {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRound.class);

    private final Hearing hearing;
    private final WithdrawalHearing withdrawals;

    AnswerRound(Hearing hearing, WithdrawalHearing withdrawals) {
        this.hearing = hearing;
        this.withdrawals = withdrawals;
    }

    /** Every minute; {@code naungan.rounds=false} leaves it to whoever calls it by hand. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "naungan.rounds", matchIfMissing = true)
    static class Schedule {
        private final AnswerRound round;

        Schedule(AnswerRound round) {
            this.round = round;
        }

        @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
        void hear() {
            round.run();
        }
    }

    /** A fault in one office is logged and does not silence the others. */
    public void run() {
        for (OfficeId office : hearing.offices()) {
            try {
                hearing.hear(office);
                withdrawals.hear(office);
            } catch (RuntimeException fault) {
                LOG.error("Answers for office {} could not be heard; they are in the next round", office, fault);
            }
        }
    }
}
