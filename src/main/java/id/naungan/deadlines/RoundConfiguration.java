package id.naungan.deadlines;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Jadwal ronde. Rings every 30 seconds; {@code naungan.rounds=false} leaves it to whoever calls the round by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "naungan.rounds", matchIfMissing = true)
class RoundConfiguration {
    private final AlarmRound round;

    RoundConfiguration(AlarmRound round) {
        this.round = round;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 30_000)
    void ring() {
        round.run();
    }
}
