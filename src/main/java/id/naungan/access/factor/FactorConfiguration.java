package id.naungan.access.factor;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Everybody who holds a post needs a second factor: also administrators, who see no case but make the links that set passwords.
 * Where all people and cases are invented it is asked for only if {@code naungan.second-factor} says so; nowhere else can it be switched off.
 */
@Configuration(proxyBeanMethods = false)
class FactorConfiguration {

    @Bean
    FactorDemand factorDemand(Environment settings) {
        boolean invented = is(settings, "naungan.demo", false) || is(settings, "naungan.test", false);
        boolean demanded = is(settings, "naungan.second-factor", !invented);
        if (!demanded && !invented) {
            throw new IllegalStateException("naungan.second-factor=false is for the demo only");
        }
        return offices -> demanded;
    }

    /** Passkeys are bound to the address that NAUNGAN_URL names; under another one the device shows none. */
    @Bean
    PasskeySite passkeySite(@Value("${naungan.url}") URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new PasskeySite() {
            @Override
            public String host() {
                return address.getHost();
            }

            @Override
            public String origin() {
                return address.getScheme() + "://" + address.getHost() + port;
            }
        };
    }

    private static boolean is(Environment settings, String name, boolean otherwise) {
        return settings.getProperty(name, Boolean.class, otherwise);
    }
}
