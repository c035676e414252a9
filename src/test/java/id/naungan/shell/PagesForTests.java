package id.naungan.shell;

import gg.jte.TemplateEngine;
import id.naungan.kernel.page.PublicForm;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A public form and some faults, reachable in tests of the shell only. */
@TestConfiguration
class PagesForTests {
    static final AtomicInteger SAVED = new AtomicInteger();

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain testPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/uji/**", "/keluar", "/assets/**", "/bahasa")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Primary
    TemplateEngine withTestTemplates() throws IOException {
        return Gallery.engine();
    }

    @TestComponent
    @Controller
    static class Pages {
        @PublicForm
        @GetMapping("/uji/formulir")
        String form() {
            return "gallery/publicForm";
        }

        @PostMapping("/uji/simpan")
        String save() {
            SAVED.incrementAndGet();
            return "redirect:/uji/tersimpan";
        }

        @GetMapping("/uji/tersimpan")
        @ResponseBody
        String saved() {
            return "<!DOCTYPE html><html lang=id><title>Tersimpan</title><main><h1>Tersimpan</h1></main></html>";
        }

        @GetMapping("/uji/rusak")
        String broken() {
            throw new IllegalStateException("nama rahasia");
        }
    }
}
