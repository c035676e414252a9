/**
 * The counter: crisis arrival with its 120 minutes and few questions, from the first word to "safe and able to talk";
 * and whoever comes otherwise, with guest book, reporter, form, interview and papers.
 * Promises that no paper, number or legal class stands between her and help.
 * Must not know what happens to the case after hand-over.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "access",
            "areas",
            "journal",
            "sealing",
            "standards",
            "persons",
            "partners",
            "deadlines",
            "documents",
            "kernel :: page"
        })
package id.naungan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
