package id.naungan.referral.web;

import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.referral.TransferPermission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralNavigation {

    @Bean
    NavLink transferInboxLink() {
        return new NavLink("referral.nav.inbox", "/pelimpahan", 45, TransferPermission.Code.RECEIVE, false)
                .in(NavGroup.LEAD, "referral.nav.inbox.about");
    }
}
