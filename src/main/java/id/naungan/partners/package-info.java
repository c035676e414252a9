/**
 * Partners of an office: who they are, which need goes to whom, what each may be told, and the numbers for an emergency.
 * All of it is the office's own data; a fresh office has rules by kind of institution, and no invented partner.
 * Must not know any case, referral or letter.
 */
@NullMarked
@ApplicationModule(
        displayName = "Partners",
        allowedDependencies = {"access", "areas", "standards", "kernel :: page"})
package id.naungan.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
