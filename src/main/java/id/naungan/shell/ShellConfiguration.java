package id.naungan.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Rakitan kerangka: the template engine and the message files of all rooms. */
@Configuration
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

    /** Every {@code messages/<room>.properties}; Indonesian is the file without a language, so it is the fallback. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        String[] rooms = Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toArray(String[]::new);
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(rooms);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
