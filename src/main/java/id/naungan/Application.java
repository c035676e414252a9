package id.naungan;

import id.naungan.launcher.NaunganCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Naungan ("shelter"): the program of a protection unit. Each sub-package is a room; see {@code docs/map.md}. */
@SpringBootApplication
@Modulithic(sharedModules = "kernel")
public class Application {
    public static void main(String[] arguments) {
        NaunganCommand.main(Application.class, arguments);
    }
}
