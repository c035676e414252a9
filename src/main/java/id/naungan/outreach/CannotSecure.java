package id.naungan.outreach;

import id.naungan.kernel.Refusal;

/** Pengamanan ditolak oleh berkas kasus, for the reason it gives. */
public record CannotSecure(Refusal why) implements Refusal {
    @Override
    public String key() {
        return why.key();
    }

    @Override
    public Object[] details() {
        return why.details();
    }
}
