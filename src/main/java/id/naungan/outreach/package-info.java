/**
 * Outreach: the office goes to a client who cannot or does not come (S2.6-S2.21).
 * Promises that nobody sets out before her situation and any disability are known, and that waiting for paper never breaks a limit unseen.
 * Must not read identity: a traced address goes to {@code casework.CasePeople}, and her name comes from there alone, asked for and written down.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "access",
            "journal",
            "sealing",
            "deadlines",
            "documents",
            "standards",
            "partners",
            "kernel :: page"
        })
package id.naungan.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
