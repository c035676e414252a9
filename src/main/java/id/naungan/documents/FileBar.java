package id.naungan.documents;

import id.naungan.access.Permission;
import java.util.Optional;
import java.util.UUID;

/** Palang berkas. A room that put a file into the vault may ask for a further permission before anybody opens it. */
public interface FileBar {

    /** The permission without which the file stays closed; empty when the usual one is enough. */
    Optional<Permission> needs(UUID file);
}
