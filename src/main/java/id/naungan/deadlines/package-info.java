/**
 * Running clocks: what was promised to somebody, until when, whether it was kept, and who is told in time.
 * A clock starts at information received, at arrival or at a fact, never at data entry, and is judged by when the fact happened.
 * Lateness is read from two instants and never written; a breach is never deleted.
 * Must not know what a case contains, nor which room records a fact: standards name the event codes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Deadlines",
        allowedDependencies = {"standards", "access", "journal", "kernel :: page"})
package id.naungan.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
