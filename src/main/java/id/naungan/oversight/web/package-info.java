@NullMarked
package id.naungan.oversight.web;

import org.jspecify.annotations.NullMarked;
