package id.naungan.intake.web;

import id.naungan.intake.IntakePermission;
import id.naungan.kernel.page.NavLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeNavigation {

    @Bean
    NavLink crisisLink() {
        return new NavLink("intake.nav.crisis", "/krisis", 20, IntakePermission.Code.RECEIVE, true);
    }

    @Bean
    NavLink receptionLink() {
        return new NavLink("intake.nav.reception", "/penerimaan", 25, IntakePermission.Code.RECEIVE, false);
    }
}
