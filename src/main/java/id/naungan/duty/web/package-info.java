/** Pages of the roster and of who is away. */
@NullMarked
package id.naungan.duty.web;

import org.jspecify.annotations.NullMarked;
