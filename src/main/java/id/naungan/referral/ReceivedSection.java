package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.CaseSection;
import id.naungan.journal.Journal;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asal kasus di halaman kasus: from which office it was taken over, with the way to what that office wrote. */
@Component
class ReceivedSection implements CaseSection {
    private static final int ABOVE_THE_CARE = 15;

    private final Journal journal;
    private final OneTrip trip;

    ReceivedSection(Journal journal, OneTrip trip) {
        this.journal = journal;
        this.trip = trip;
    }

    @Override
    public int order() {
        return ABOVE_THE_CARE;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return mayRead(file) ? List.of(journal.asksFacts(file.id())) : List.of();
    }

    /** Most cases began here; their timeline, which travels anyway, says so without a further question. */
    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        return mayRead(file) && happened(file, TransferEvent.RECEIVED)
                ? trip
                        .list(
                                asks(file),
                                (row, number) -> new Received.Origin(
                                        row.getString("name"),
                                        row.getTimestamp("at").toInstant()))
                        .stream()
                        .findFirst()
                        .map(origin -> new Piece(
                                "referral/origin.jte",
                                Map.of(
                                        "file",
                                        file,
                                        "origin",
                                        origin,
                                        "withdrawn",
                                        happened(file, TransferEvent.REPORT_WITHDRAWN))))
                : Optional.empty();
    }

    private static Query asks(CaseFile file) {
        return Query.of("""
                select f.name, r.at from referral.received r join access.office f on f.id = r.from_office
                where r.case_id = ?""", file.id().value());
    }

    private boolean happened(CaseFile file, TransferEvent event) {
        return journal.facts(file.id()).stream().anyMatch(fact -> event.code().equals(fact.event()));
    }

    private static boolean mayRead(CaseFile file) {
        return file.may(CasePermission.READ_NARRATIVE) && !file.pass().isMasked();
    }
}
