package id.naungan.oversight.web;

import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.oversight.OversightPermission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OversightNavigation {

    @Bean
    NavLink ownTiesLink() {
        return new NavLink("oversight.nav.ties", "/saya/hubungan", 40, OversightPermission.Code.DECLARE, false)
                .in(NavGroup.SELF, "oversight.nav.ties.about");
    }

    @Bean
    NavLink glassLink() {
        return new NavLink("oversight.nav.glass", "/pecah-kaca", 50, OversightPermission.Code.BREAK_GLASS, false)
                .in(NavGroup.SELF, "oversight.nav.glass.about");
    }

    @Bean
    NavLink digestLink() {
        return new NavLink("oversight.nav.digest", "/pengawasan/bacaan", 55, OversightPermission.Code.DIGEST, false)
                .in(NavGroup.LEAD, "oversight.nav.digest.about");
    }

    @Bean
    NavLink plantedLink() {
        return new NavLink("oversight.nav.planted", "/pengawasan/umpan", 58, OversightPermission.Code.PLANT, false)
                .in(NavGroup.LEAD, "oversight.nav.planted.about");
    }

    @Bean
    NavLink declaredTiesLink() {
        return new NavLink(
                        "oversight.nav.declared", "/pengawasan/hubungan", 60, OversightPermission.Code.KEEP_OUT, false)
                .in(NavGroup.LEAD, "oversight.nav.declared.about");
    }
}
