package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.AgreementDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.ConsentItem;
import id.naungan.casework.ConsentSaid;
import id.naungan.documents.PaperModel;
import id.naungan.documents.RecordPaper.Kind;
import id.naungan.documents.RecordPapers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Naskah penanganan. Chronology, power of attorney and consent as papers to be signed; filled from the record, or empty for the counter. */
@Component
@Transactional
public class CarePapers {
    private final RecordPapers papers;
    private final ChronologyDesk chronologies;
    private final AttorneyDesk attorneys;
    private final AgreementDesk agreements;
    private final PaperNames names;

    CarePapers(
            RecordPapers papers,
            ChronologyDesk chronologies,
            AttorneyDesk attorneys,
            AgreementDesk agreements,
            PaperNames names) {
        this.papers = papers;
        this.chronologies = chronologies;
        this.attorneys = attorneys;
        this.agreements = agreements;
        this.names = names;
    }

    public UUID chronology(Actor actor, CaseFile file) {
        PaperModel model = ChronologyPaper.of(actor, file, chronologies.of(file), names);
        return papers.print(actor, file.id(), Kind.CHRONOLOGY, file.id().value(), model);
    }

    public UUID attorney(Actor actor, CaseFile file, UUID id) {
        PowerOfAttorney power = attorneys.of(file).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(DoorClosed::new);
        return papers.print(actor, file.id(), Kind.POWER_OF_ATTORNEY, id, AttorneyPaper.of(file, power, names));
    }

    public UUID consent(Actor actor, CaseFile file) {
        Map<ConsentItem, ConsentSaid> said = agreements.consents(file);
        boolean herself = said.values().stream().allMatch(one -> one.signer().equals("SELF"));
        List<PaperModel.Answer> answers = ConsentPaper.answers(said);
        PaperModel model =
                ConsentPaper.of(file.number(), answers, herself ? names.signing(file) : null, actor.displayName());
        return papers.print(actor, file.id(), Kind.CONSENT, file.id().value(), model);
    }

    /** For the counter; the caller has passed a door. */
    public byte[] blankAttorney(Actor actor) {
        return papers.blank(actor, Kind.POWER_OF_ATTORNEY, AttorneyPaper.blank());
    }

    /** For the counter; the caller has passed a door. */
    public byte[] blankConsent(Actor actor) {
        return papers.blank(actor, Kind.CONSENT, ConsentPaper.of(null, ConsentPaper.answers(Map.of()), null, null));
    }
}
