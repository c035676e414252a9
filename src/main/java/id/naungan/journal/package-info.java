/**
 * What happened, append-only: the timeline of a case and the catalogue of event codes.
 * Each entry commits together with the act it tells of.
 * Must not know what an event means; the room that owns the fact names it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "sealing"})
package id.naungan.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
