package id.naungan.outreach;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Yang masih kurang untuk berangkat. Each refusal names one thing, and the page links to where it is done. */
public enum Missing implements Refusal {
    /** Must be known before anybody sets out, however urgent (S2.8). */
    SITUATION("situasi", true),
    DISABILITY("situasi", true),
    VERIFICATION("verifikasi", false),
    ADDRESS("alamat", false),
    TASK_LETTER("../surat-tugas", false);

    private final String page;
    private final boolean always;

    Missing(String page, boolean always) {
        this.page = page;
        this.always = always;
    }

    /** Whether no emergency sets it aside. */
    public boolean isAlways() {
        return always;
    }

    /** The page of the case on which it is done. */
    public String page() {
        return page.startsWith("../") ? page.substring(3) : "penjangkauan/" + page;
    }

    @Override
    public String key() {
        return "outreach.missing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
