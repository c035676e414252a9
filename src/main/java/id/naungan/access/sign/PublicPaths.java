package id.naungan.access.sign;

/** Halaman terbuka. The whole list of what can be reached without signing in; everything else asks for a sign-in first. */
public final class PublicPaths {
    public static final String[] PATTERNS = {
        "/", // home
        "/l/**", // published standards and public forms
        "/s/**", // validity of a letter, from its QR code
        "/k/**", // the same, of a named office
        "/masuk",
        "/masuk/lagi",
        "/masuk/kode", // the second factor, for a half-open session only
        "/masuk/kunci", // a passkey's answer
        "/masuk/faktor", // the same, to be set up first
        "/keluar", // quick exit
        "/mulai/**", // one-time set-up links
        "/sesi/habis", // gives posted fields back after the session ended
        "/wilayah", // published names of areas, for forms
        "/assets/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt",
        "/bahasa",
        "/error",
    };

    private PublicPaths() {}
}
