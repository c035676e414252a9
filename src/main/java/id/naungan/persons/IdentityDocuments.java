package id.naungan.persons;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.PersonId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.WrappedKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Dokumen identitas. One JSON document a person, sealed under her own key and bound to her row. */
@Component
class IdentityDocuments {
    private final Sealing sealing;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    IdentityDocuments(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] seal(OfficeId office, PersonId person, Identity identity) {
        return sealing.seal(Owner.of(office, person), place(person), json.writeValueAsBytes(identity));
    }

    Identity open(OfficeId office, PersonId person, byte[] sealed) {
        return read(person, sealing.open(Owner.of(office, person), place(person), sealed));
    }

    /** With the key row at hand, for reading through many. */
    Identity open(WrappedKey key, byte[] sealed) {
        var person = new PersonId(key.owner().id());
        return read(person, sealing.open(key, place(person), sealed));
    }

    private Identity read(PersonId person, String document) {
        try {
            return json.readValue(document, Identity.class);
        } catch (JacksonException unreadable) {
            // Its message and cause quote the document, so neither is passed on.
            throw new IllegalStateException("the identity document of " + person + " cannot be read");
        }
    }

    private static Place place(PersonId person) {
        return new Place("persons.person", "identity", person.value());
    }
}
