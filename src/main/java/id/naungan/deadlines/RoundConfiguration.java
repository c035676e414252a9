package id.naungan.deadlines;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Jadwal ronde. Alarms every 30 seconds, kept promises once a night;
 * {@code naungan.rounds=false} leaves them to whoever calls the rounds by hand.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "naungan.rounds", matchIfMissing = true)
class RoundConfiguration {
    private final AlarmRound round;
    private final KeptRound kept;

    RoundConfiguration(AlarmRound round, KeptRound kept) {
        this.round = round;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 30_000)
    void ring() {
        round.run();
    }

    @Scheduled(cron = "0 20 2 * * *", zone = "Asia/Jakarta")
    void count() {
        kept.run();
    }
}
