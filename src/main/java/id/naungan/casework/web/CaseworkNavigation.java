package id.naungan.casework.web;

import id.naungan.casework.CasePermission;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseworkNavigation {

    @Bean
    NavLink workLink() {
        return new NavLink("casework.nav.work", "/kerja", 10, CasePermission.Code.LIST, false);
    }

    @Bean
    NavLink searchLink() {
        return new NavLink("casework.nav.search", "/cari", 25, CasePermission.Code.SEARCH, false)
                .in(NavGroup.CASES, null);
    }

    @Bean
    NavLink casesLink() {
        return new NavLink("casework.nav.cases", "/kasus", 30, CasePermission.Code.LIST, false)
                .in(NavGroup.CASES, null);
    }
}
