package id.naungan.casework.web;

import id.naungan.access.DoorClosed;
import id.naungan.kernel.PersonId;

/** Nomor orang di alamat. What is no id answers like somebody who is not there. */
final class Persons {

    private Persons() {}

    static PersonId id(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }
}
