package id.naungan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Naungan ("shelter"): the program of a protection unit. Each sub-package is a room; see {@code docs/map.md}. */
@SpringBootApplication
@Modulithic(sharedModules = "kernel")
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
