/**
 * Standar pelayanan: the published promises of an office as data.
 * It loads, checks, versions and shows the documents; a version never changes and never disappears.
 * It knows no case: other rooms hold a {@link id.naungan.standards.StandardVersionId} and ask for steps, clocks and texts.
 */
@NullMarked
@ApplicationModule(
        displayName = "Standards",
        allowedDependencies = {"access", "journal", "kernel :: page", "print"})
package id.naungan.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
