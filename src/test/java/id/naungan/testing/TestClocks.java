package id.naungan.testing;

import id.naungan.access.factor.PasskeySite;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
class TestClocks {
    @Bean
    @Primary
    TurnableClock turnableClock() {
        return new TurnableClock();
    }

    /** Tests go to localhost, whatever address the papers print. */
    @Bean
    @Primary
    PasskeySite passkeysOfLocalhost(Environment settings) {
        return new PasskeySite() {
            @Override
            public String host() {
                return "localhost";
            }

            @Override
            public String origin() {
                return "http://localhost:" + settings.getRequiredProperty("local.server.port");
            }
        };
    }

    @Bean
    @Primary
    TurnableDemand turnableDemand() {
        return new TurnableDemand();
    }
}
