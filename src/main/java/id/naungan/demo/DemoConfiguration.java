package id.naungan.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clock of a demo in place of the machine's; nothing of it exists in an installation for real work. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "naungan.demo", havingValue = "true")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }
}
