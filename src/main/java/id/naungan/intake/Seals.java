package id.naungan.intake;

import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Segel penerimaan. Writes a record as JSON, sealed under its owner's key, and reads it back. */
@Component
class Seals {
    private final Sealing sealing;
    private final JsonMapper json;

    Seals(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    byte[] seal(Owner owner, String table, UUID row, Object content) {
        return sealing.seal(owner, new Place(table, "sealed", row), json.writeValueAsString(content));
    }

    <T> T open(Owner owner, String table, UUID row, byte[] sealed, Class<T> type) {
        return json.readValue(sealing.open(owner, new Place(table, "sealed", row), sealed), type);
    }
}
