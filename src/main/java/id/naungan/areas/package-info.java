/**
 * The areas of Indonesia by official code: province, regency or city, district, village.
 * Promises that a code once known stays readable, and that looking one up costs neither start-up nor memory.
 * Must not know who lives where: it is a published list, and everybody may read it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Areas",
        allowedDependencies = {"kernel :: page"})
package id.naungan.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
