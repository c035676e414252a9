/**
 * Shared words of the house: identifiers, the clock, outcomes and refusals, bilingual text.
 * It knows no room, no table and no law.
 * Anything that changes when a room changes does not belong here.
 */
@NullMarked
package id.naungan.kernel;

import org.jspecify.annotations.NullMarked;
