package id.naungan.sealing;

import java.util.UUID;

/**
 * Tempat simpan. Where a sealed value lies; bound into the envelope, so that a value moved to another row is refused.
 *
 * @param table name with its schema, such as {@code persons.person}
 * @param row key of the row
 * @param version of the shape of the plaintext, from 1; raise it when a column begins to mean something else
 */
public record Place(String table, String column, UUID row, int version) {

    public Place(String table, String column, UUID row) {
        this(table, column, row, 1);
    }
}
