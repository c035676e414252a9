/**
 * Who is there: the roster of an office by shifts, who is on call now and how she is reached, and who is away with whom in her place.
 * Promises that a gap in the roster is said before it comes, and that what has dates begins and ends by itself.
 * Must not know any case: {@code access} draws from the dates who may what, {@code deadlines} whom an alarm reaches.
 */
@NullMarked
@ApplicationModule(
        displayName = "Duty",
        allowedDependencies = {"access", "sealing", "kernel :: page"})
package id.naungan.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
