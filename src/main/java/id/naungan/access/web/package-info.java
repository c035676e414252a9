/** Pages and wiring of the door. */
@NullMarked
package id.naungan.access.web;

import org.jspecify.annotations.NullMarked;
