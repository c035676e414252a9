/** The list for whoever fills in an address. */
@NullMarked
package id.naungan.areas.web;

import org.jspecify.annotations.NullMarked;
