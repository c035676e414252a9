package id.naungan.referral.web;

import id.naungan.access.Actor;
import id.naungan.access.Offices;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.documents.Vault;
import id.naungan.partners.Partner;
import id.naungan.partners.Partners;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Pilihan pelimpahan. To whom a case may go, and what of it may go along. */
@Component
class TransferChoices {
    private final Offices offices;
    private final Partners partners;
    private final Vault vault;
    private final CaseLetters writing;

    TransferChoices(Offices offices, Partners partners, Vault vault, CaseLetters writing) {
        this.offices = offices;
        this.partners = partners;
        this.vault = vault;
        this.writing = writing;
    }

    /** The other offices of this installation; invented cases go to offices of invented cases alone. */
    List<Offices.Office> offices(CaseFile file) {
        boolean demo = offices.find(file.office()).orElseThrow().demo();
        return offices.all().stream()
                .filter(office -> !office.id().equals(file.office()) && office.demo() == demo)
                .toList();
    }

    List<Partner> partners(CaseFile file) {
        return partners.inUse(file.office());
    }

    List<Vault.Kept> papers(Actor actor, CaseFile file) {
        return vault.readable(actor, file.pass());
    }

    Set<UUID> readable(Actor actor, CaseFile file) {
        return papers(actor, file).stream().map(Vault.Kept::id).collect(Collectors.toSet());
    }

    /** How she is, as the last assessment says. */
    String condition(CaseFile file) {
        CaseLetters.Known known = writing.known(file);
        return Stream.of(known.physical(), known.psychological(), known.social())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
