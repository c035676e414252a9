/**
 * Referral: a client handed to another institution by letter, its answer, the result, and how it went on.
 * Promises that a referral is never forgotten: silence makes a task, and a case with an unfinished one does not close.
 * Must not read identity; what the letter says about the client comes through {@code casework.Disclosure}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casework", "access", "journal", "sealing", "partners", "documents", "kernel :: page"})
package id.naungan.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
