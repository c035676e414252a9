package id.naungan.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rakitan kerangka: the template engine, precompiled unless a developer works on the templates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShellSettings.class)
class ShellConfiguration {

    @Bean
    TemplateEngine templates(ShellSettings settings) {
        if (!settings.dev()) {
            return TemplateEngine.createPrecompiled(ContentType.Html);
        }
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(settings.templates()), Path.of("target/jte-dev"), ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }
}
