package id.naungan.persons;

import id.naungan.kernel.PersonId;

/**
 * Orang. A person with her identity opened; only for pages behind the door.
 *
 * @param version counts changes from 1; a form sends back the one it was drawn from
 */
public record Person(PersonId id, Identity identity, int version) {}
