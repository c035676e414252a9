/** Pages of the clocks: why a limit holds, and the alarms of a person. */
@NullMarked
package id.naungan.deadlines.web;

import org.jspecify.annotations.NullMarked;
