package id.naungan.launcher;

/** Kode keluar: what the process tells the shell; printed by {@code naungan --help}. */
final class ExitCode {
    static final int OK = 0;
    static final int FINDING = 1;
    static final int USAGE = 2;
    static final int CONFIGURATION = 3;
    static final int DATABASE = 4;
    static final int INTERNAL = 70;

    private ExitCode() {}
}
