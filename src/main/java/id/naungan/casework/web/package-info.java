/** Pages of the case file. */
@NullMarked
package id.naungan.casework.web;

import org.jspecify.annotations.NullMarked;
