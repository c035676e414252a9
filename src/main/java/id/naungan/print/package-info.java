/**
 * Prints: strict HTML becomes PDF/A-2a with PDF/UA-1, an address becomes a QR picture, a word is stamped across a PDF.
 * What is printed never reaches a log, a temporary file or the network.
 * It knows no letter, no case and no table.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.naungan.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
