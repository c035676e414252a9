/**
 * The second factor of an account: authenticator, recovery codes, passkeys. Knows rows and codes, and neither pages nor sessions.
 */
@NullMarked
package id.naungan.access.factor;

import org.jspecify.annotations.NullMarked;
