package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Banyaknya kasus seseorang. Whether somebody is near few cases or many; it only tells which way of reading a list is the quicker one,
 * never what she may see, so it may be some minutes old.
 */
@Component
class Nearness {
    private static final int FEW = 300;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

    private record Known(boolean few, Instant at) {}

    Nearness(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isFew(AccountId account) {
        Instant now = clock.now();
        Known last = known.get(account);
        if (last == null || Duration.between(last.at(), now).abs().compareTo(KEPT) > 0) {
            last = new Known(count(account) <= FEW, now);
            known.put(account, last);
        }
        return last.few();
    }

    private long count(AccountId account) {
        return jdbc.sql("""
                select count(*) from (
                  select from access.case_grant where account_id = ? and until is null limit ?) near""").params(account.value(), FEW + 1).query(Long.class).single();
    }
}
