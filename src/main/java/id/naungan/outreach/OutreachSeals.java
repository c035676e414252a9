package id.naungan.outreach;

import id.naungan.casework.CaseFile;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Segel penjangkauan. Writes words as JSON, sealed under the case's key and bound to their row, and reads them back. */
@Component
class OutreachSeals {
    private final Sealing sealing;
    private final JsonMapper json;

    OutreachSeals(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    byte[] seal(CaseFile file, String table, UUID row, Object words) {
        return sealing.seal(owner(file), new Place(table, "sealed", row), json.writeValueAsString(words));
    }

    <T> T open(CaseFile file, String table, UUID row, byte[] sealed, Class<T> type) {
        return json.readValue(sealing.open(owner(file), new Place(table, "sealed", row), sealed), type);
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }
}
