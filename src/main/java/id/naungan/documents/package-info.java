/**
 * Letters, their numbers and their chain of paraf and signature, and sealed files.
 * A letter's words come filled in from the room that owns the matter; nobody is looked up here.
 * A case is known as a number only; words and files are sealed under that case's key.
 * A letter's stage is read from what has happened to it, and what has happened is never taken back.
 */
@ApplicationModule(allowedDependencies = {"access", "sealing", "print", "journal", "kernel :: page"})
@NullMarked
package id.naungan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
