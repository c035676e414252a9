/**
 * The case file, the table in the middle of the office: opening, triage, team, her story, needs, assessment, plan, agreement, monitoring, closure.
 * Promises that what a standard orders is ticked from the journal alone, and that identity leaves the house only by {@code Disclosure}.
 * Must not know the rooms around it; they offer sections, actions and objections through three small interfaces.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "areas",
            "journal",
            "sealing",
            "standards",
            "persons",
            "partners",
            "deadlines",
            "documents",
            "print",
            "kernel :: page"
        })
package id.naungan.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
