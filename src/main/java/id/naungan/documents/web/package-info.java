/** Halaman surat: one letter, those that wait for her, the register, the letterhead, files, and the public page of validity. */
@NullMarked
package id.naungan.documents.web;

import org.jspecify.annotations.NullMarked;
