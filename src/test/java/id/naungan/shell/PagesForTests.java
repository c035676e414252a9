package id.naungan.shell;

import gg.jte.TemplateEngine;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.page.PublicForm;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A public form and some faults, reachable in tests of the shell only. */
@TestConfiguration
class PagesForTests {
    static final AtomicInteger SAVED = new AtomicInteger();

    @Bean
    @Primary
    TemplateEngine withTestTemplates() throws IOException {
        return Gallery.engine();
    }

    @TestComponent
    @Controller
    static class Pages {
        @PublicForm
        @GetMapping("/l/uji/formulir")
        String form() {
            return "gallery/publicForm";
        }

        @PostMapping("/l/uji/simpan")
        String save() {
            SAVED.incrementAndGet();
            return "redirect:/l/uji/tersimpan";
        }

        @GetMapping("/l/uji/tersimpan")
        @ResponseBody
        String saved() {
            return "<!DOCTYPE html><html lang=id><title>Tersimpan</title><main><h1>Tersimpan</h1></main></html>";
        }

        @GetMapping("/l/uji/pintu-tertutup")
        String closed() {
            throw new DoorClosed();
        }

        @GetMapping("/l/uji/rusak")
        String broken() {
            throw new IllegalStateException("nama rahasia");
        }
    }
}
