/** Halaman publik: what an office promises, for anybody to read without signing in. */
@NullMarked
package id.naungan.standards.web;

import org.jspecify.annotations.NullMarked;
