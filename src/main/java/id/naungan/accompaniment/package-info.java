/**
 * Accompaniment: what the team does with and for a client; so far negotiation and investigation (S3.12).
 * Promises that mediation is refused for every case, by one rule in one place.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casework", "access", "journal", "sealing", "kernel :: page"})
package id.naungan.accompaniment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
