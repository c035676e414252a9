/** Pages of the counter. */
@NullMarked
package id.naungan.intake.web;

import org.jspecify.annotations.NullMarked;
