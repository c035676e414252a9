/**
 * The shell of the house: how a request becomes one transaction, the frame of every page, error pages, quick exit, security wiring.
 * Knows who acts, never what a case holds.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "sealing", "kernel :: page"})
package id.naungan.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
