package id.naungan.standards;

import java.util.UUID;

/** Versi standar: one immutable version an office adopted; a case stays pinned to it. */
public record StandardVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
