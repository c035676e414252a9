/**
 * Pengawasan: who must not come near a case, who opened one in need, and who reads much.
 * Promises that an officer who is related to somebody in a case finds it nowhere, and that nobody watches over herself.
 * Reads persons only to compare them with what officers have declared; no name of theirs leaves it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "access",
            "deadlines",
            "intake",
            "journal",
            "persons",
            "sealing",
            "standards",
            "kernel :: page"
        })
package id.naungan.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
