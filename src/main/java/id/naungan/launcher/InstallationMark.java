package id.naungan.launcher;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tanda pemasangan: written at the first start, before the first page is served, and compared at every later one. */
@Component
@Lazy(false)
class InstallationMark implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final InstallationKind kind;

    InstallationMark(JdbcClient jdbc, Clock clock, @Value("${naungan.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kind = InstallationKind.of(demo);
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("insert into launcher.installation (kind, made_at) values (:kind, :now) on conflict do nothing")
                .param("kind", kind.code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        kind.require(jdbc.sql("select kind from launcher.installation")
                .query(String.class)
                .single());
    }
}
