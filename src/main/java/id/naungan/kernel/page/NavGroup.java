package id.naungan.kernel.page;

import java.util.Locale;

/**
 * Kelompok navigasi. Daily work and cases stand in the line itself; the others fold into one entry each,
 * so that who holds many posts still reads one line.
 */
public enum NavGroup {
    WORK(false),
    CASES(false),
    LETTERS(true),
    DUTY(true),
    LEAD(true),
    OFFICE(true),
    SELF(true);

    /** The page with the links of all groups. */
    public static final String MENU = "/saya/menu";

    private final boolean folds;

    NavGroup(boolean folds) {
        this.folds = folds;
    }

    public boolean folds() {
        return folds;
    }

    /** Message key of its name. */
    public String key() {
        return "shell.nav.group." + name();
    }

    /** The page with its links. */
    public String href() {
        return MENU + "/" + name().toLowerCase(Locale.ROOT);
    }
}
