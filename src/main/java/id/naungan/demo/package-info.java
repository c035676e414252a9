/**
 * Kantor contoh: fills the database of a demo with an invented office and some weeks of invented cases.
 * Cases come in as work does, through the pages and under a clock that is turned back; only the office and its accounts are made directly.
 * It sleeps in an installation for real work, and no other room knows it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"access", "deadlines"})
package id.naungan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
