/** Pages of the entry sheet, of what has not been entered yet, and of the files. */
@NullMarked
package id.naungan.simfoni.web;

import org.jspecify.annotations.NullMarked;
