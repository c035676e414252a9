/**
 * Keys and envelopes: makes, wraps, uses and destroys the data keys, and seals text before it reaches the database.
 * It knows an owner of a key as an office, a kind and an id, and never what the sealed text says.
 * The wrapping key is derived from a root secret in a file that is not in the database.
 * Every sealed value is bound to its office, table, column and row; moved elsewhere it does not open.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.naungan.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
