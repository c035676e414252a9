/**
 * The door. "May she?" and "she did" are one act here and cannot be taken apart.
 * Knows offices, accounts, posts, and a case as a number with the people related to it.
 * Must not know what a case contains, nor any room's verbs: rooms declare their permissions, {@code posts.yaml} deals them out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"areas", "print", "sealing", "kernel :: page"})
package id.naungan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
