package id.naungan.casework;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Catatan tersegel. Writes a record as JSON, sealed under the key of its case, and reads it back. */
@Component
public class SealedRecords {
    private final Sealing sealing;
    private final JsonMapper json;

    SealedRecords(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    public byte[] seal(OfficeId office, CaseId caseId, String table, UUID row, Object content) {
        return sealing.seal(owner(office, caseId), new Place(table, "sealed", row), json.writeValueAsString(content));
    }

    public <T> T open(OfficeId office, CaseId caseId, String table, UUID row, byte[] sealed, Class<T> type) {
        return json.readValue(sealing.open(owner(office, caseId), new Place(table, "sealed", row), sealed), type);
    }

    private static Owner owner(OfficeId office, CaseId caseId) {
        return new Owner(office, Subject.CASE, caseId.value());
    }
}
