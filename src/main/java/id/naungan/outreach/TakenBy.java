package id.naungan.outreach;

import id.naungan.kernel.Refusal;

/** Kunjungan sudah diambil: who has it, so that the second one can call her. */
public record TakenBy(String name) implements Refusal {
    @Override
    public String key() {
        return "outreach.cannot.taken";
    }

    @Override
    public Object[] details() {
        return new Object[] {name};
    }
}
