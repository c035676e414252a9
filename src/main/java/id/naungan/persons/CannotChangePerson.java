package id.naungan.persons;

import id.naungan.kernel.Refusal;

/** Perubahan identitas ditolak. */
public enum CannotChangePerson implements Refusal {
    /** Somebody else saved first. */
    CHANGED_MEANWHILE("persons.cannot-change.changed-meanwhile"),
    UNKNOWN("persons.cannot-change.unknown");

    private final String key;

    CannotChangePerson(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
