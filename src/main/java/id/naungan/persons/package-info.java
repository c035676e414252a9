/**
 * The people: names, numbers, addresses, contacts and kin, kept wholly sealed, with one key a person.
 * Promises that nothing here is readable at rest, that one person may be in many cases, and that a search never
 * answers about a case that the searcher may not see.
 * Knows a case as a number with roles in it; must not know what happened in a case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "sealing"})
package id.naungan.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
