/** Pages of what was done with and for a client. */
@NullMarked
package id.naungan.accompaniment.web;

import org.jspecify.annotations.NullMarked;
