/**
 * Signing in and out, sessions, and which pages need it. Session rows hold ids as plain texts, never serialised objects.
 * Everything needs a sign-in but the short list of {@link id.naungan.access.sign.PublicPaths}.
 */
@NullMarked
package id.naungan.access.sign;

import org.jspecify.annotations.NullMarked;
