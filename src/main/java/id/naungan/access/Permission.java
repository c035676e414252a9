package id.naungan.access;

/**
 * Izin. One thing that somebody may do, declared as an enum constant by the room that owns the verb.
 * {@code access/posts.yaml} says which post holds it; a test fails when no post does.
 */
public interface Permission {

    /** Stable code such as {@code case.read}; it is written into the audit. */
    String code();

    /** How sensitive the data behind it are; see {@link FieldClass}. */
    FieldClass fieldClass();

    /** The permission with this code; asking for one that no room declares is a broken promise of the code. */
    static Permission of(String code) {
        return Permissions.of(code);
    }
}
