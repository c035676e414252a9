package id.naungan.access.web;

import id.naungan.access.AccountPermission;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavLink accountsLink() {
        return new NavLink("access.nav.accounts", "/admin/pengguna", 900, AccountPermission.MANAGE.code(), false)
                .in(NavGroup.OFFICE, "access.accounts.about");
    }

    @Bean
    NavLink selfLink() {
        return new NavLink("access.nav.self", "/saya", 990, null, false).in(NavGroup.SELF, "access.self.about");
    }
}
