/**
 * Simfoni PPA: what the ministry's register is told of each client, whether it was entered there, and whether it has changed since.
 * Promises that nothing of her is shown or written to a file without a typed reason, and that what left is in the access log.
 * Must not read identity; it comes through {@code casework.Disclosure}, released by legal duty.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "areas",
            "casework",
            "documents",
            "intake",
            "journal",
            "print",
            "referral",
            "sealing",
            "kernel :: page"
        })
package id.naungan.simfoni;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
