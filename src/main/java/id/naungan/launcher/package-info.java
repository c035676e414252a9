/**
 * Penyala (launcher): starts the embedded database and the program, and is the command line an operator types.
 * It promises that one directory holds all data, that a crash loses nothing, and that no foreign process is ever signalled.
 * It knows no case, no person and no office.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "sealing", "standards"})
package id.naungan.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
