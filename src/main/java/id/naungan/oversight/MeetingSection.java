package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseSection;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Jaga agar tidak bertemu, at the top of the case for who watches over it. */
@Component
class MeetingSection implements CaseSection {
    private final Meetings meetings;

    MeetingSection(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.may(OversightPermission.KEEP_OUT) ? List.of(meetings.asksOf(actor, file)) : List.of();
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        return file.may(OversightPermission.KEEP_OUT) && meetings.isOpen(actor, file)
                ? Optional.of(new Piece("oversight/meeting-section.jte", Map.of("file", file)))
                : Optional.empty();
    }
}
