/** Pages of the directory, the routing rules and the emergency numbers. */
@NullMarked
package id.naungan.partners.web;

import org.jspecify.annotations.NullMarked;
