package id.naungan.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Setelan kerangka.
 *
 * @param exitUrl where the quick exit ends; an everyday page that nobody asks about
 * @param zone zone of public pages that belong to no office
 * @param demo whether every page carries the banner of invented data
 * @param secondFactor whether a demo asks for a second factor; outside a demo it is asked for always
 * @param dev whether templates are read from the source folder at each change
 * @param templates the folder of the templates, used with {@code dev} only
 */
@ConfigurationProperties("naungan")
record ShellSettings(
        @DefaultValue("https://www.bmkg.go.id") String exitUrl,
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean secondFactor,
        @DefaultValue("false") boolean dev,
        @DefaultValue("src/main/jte") Path templates) {}
