/**
 * The frame around every room: layouts, how a template becomes an answer, language, quick exit, error pages.
 * It must not know what a case is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::page", "access"})
package id.naungan.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
