package id.naungan.documents.web;

import id.naungan.documents.DocumentPermission;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NavigationConfiguration {

    @Bean
    NavLink signingLink() {
        return new NavLink(
                        "documents.nav.inbox", "/kerja/tanda-tangan", 40, DocumentPermission.LETTER_SIGN.code(), false)
                .in(NavGroup.LETTERS, "documents.inbox.about");
    }

    @Bean
    NavLink registerLink() {
        return new NavLink(
                        "documents.nav.register", "/kerja/surat", 60, DocumentPermission.LETTER_REGISTER.code(), false)
                .in(NavGroup.LETTERS, "documents.register.about");
    }

    @Bean
    NavLink letterheadLink() {
        return new NavLink(
                        "documents.letterhead.title",
                        "/kantor/kop-surat",
                        90,
                        DocumentPermission.LETTERHEAD_KEEP.code(),
                        false)
                .in(NavGroup.OFFICE, "documents.letterhead.about");
    }
}
