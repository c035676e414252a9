package id.naungan.casework.web;

import id.naungan.access.Actors;
import id.naungan.casework.CaseReading;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class CaseArgumentConfiguration implements WebMvcConfigurer {
    private final Actors actors;
    private final CaseReading reading;

    CaseArgumentConfiguration(Actors actors, CaseReading reading) {
        this.actors = actors;
        this.reading = reading;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CaseFileArgument(actors, reading));
    }
}
