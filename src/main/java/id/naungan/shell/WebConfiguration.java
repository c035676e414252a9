package id.naungan.shell;

import id.naungan.access.AccessLog;
import id.naungan.access.Actors;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    WebMvcRegistrations registrations(
            PlatformTransactionManager transactions, OnceOnly once, DraftKeeping drafts, AccessLog log, Actors actors) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new OneTransactionPerRequest(transactions, once, drafts, log, actors);
            }
        };
    }
}
