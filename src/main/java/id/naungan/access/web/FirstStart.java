package id.naungan.access.web;

import id.naungan.access.OfficeDesk;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Awal pemasangan. A program without any office prints the one link with which its first administrator begins. */
@Component
class FirstStart {
    private final OfficeDesk desk;
    private final Environment settings;

    FirstStart(OfficeDesk desk, Environment settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @EventListener
    void printLink(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext)
                || is("naungan.demo")
                || is("naungan.test")) {
            return;
        }
        String path = desk.firstPath();
        if (path != null) {
            System.out.println("Tautan mulai (sekali pakai, 72 jam) / set-up link (works once, 72 hours): "
                    + settings.getProperty("naungan.url", "") + path);
        }
    }

    private boolean is(String name) {
        return settings.getProperty(name, Boolean.class, false);
    }
}
