/**
 * Referral: a client handed to another institution by letter, its answer, the result, and how it went on.
 * Promises that a referral is never forgotten: silence makes a task, and a case with an unfinished one does not close.
 * Hands a whole case to the authority that is competent for it, once she is safe, and takes cases over from other offices of the
 * installation: what goes between two offices is a sealed parcel, and neither reads the other's rows (decision 0031).
 * Must not read identity; what the letter says about the client comes through {@code casework.Disclosure}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "areas",
            "casework",
            "access",
            "journal",
            "sealing",
            "standards",
            "partners",
            "documents",
            "kernel :: page"
        })
package id.naungan.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
