package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.SamePeople;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinship;
import id.naungan.persons.PersonRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja pelapor. Records who reported beside who is reported for (S4.12). */
@Component
public class ReporterDesk {
    private final Reporters reporters;
    private final CasePeople people;
    private final SamePeople same;
    private final Journal journal;
    private final OfficeClock clock;

    /** Who she is: somebody in the case already, or somebody new; both null where nobody is named. */
    public record Who(@Nullable PersonId known, @Nullable Identity fresh) {
        public static final Who NOBODY = new Who(null, null);

        @Override
        public String toString() {
            return "Who[sealed]";
        }
    }

    /** What was typed of how she stands to the client and for whom she speaks. */
    public record Draft(
            Reporter.Kind kind,
            @Nullable Kinship kinship,
            @Nullable String detail,
            @Nullable UUID partner,
            String agency) {}

    ReporterDesk(Reporters reporters, CasePeople people, SamePeople same, Journal journal, OfficeClock clock) {
        this.reporters = reporters;
        this.people = people;
        this.same = same;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, Who who, Draft draft) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        PersonId person = person(actor, file, who);
        Kinship kinship = draft.kinship();
        if (person != null && kinship != null) {
            relate(actor, file, person, kinship, draft.detail());
        }
        return Outcome.done(said(actor, file, new Reporter(draft.kind(), person, draft.partner(), draft.agency())));
    }

    /** One tap, or none: the client spoke for herself. */
    @Transactional
    public UUID isTheClient(Actor actor, CaseFile file) {
        return said(actor, file, new Reporter(Reporter.Kind.SELF, null, null, ""));
    }

    public Optional<Reporter> reporter(CaseFile file) {
        return reporters.find(file);
    }

    private @Nullable PersonId person(Actor actor, CaseFile file, Who who) {
        PersonId known = who.known();
        Identity fresh = who.fresh();
        if (known != null) {
            if (people.masked(file).stream().noneMatch(one -> one.id().equals(known))) {
                throw new DoorClosed();
            }
            people.also(actor, file, known, PersonRole.REPORTER);
            return known;
        }
        if (fresh == null) {
            return null;
        }
        PersonId person = people.add(actor, file, PersonRole.REPORTER, fresh);
        same.tellSupervisors(actor, file, person, fresh);
        return person;
    }

    private void relate(Actor actor, CaseFile file, PersonId person, Kinship kinship, @Nullable String detail) {
        for (CasePeople.Masked client : clients(file)) {
            if (!client.id().equals(person)) {
                people.relate(actor, file, new Kin(person, client.id(), kinship, detail));
            }
        }
    }

    private UUID said(Actor actor, CaseFile file, Reporter reporter) {
        Instant now = clock.now();
        UUID id = reporters.add(actor, file, reporter, now);
        journal.record(
                actor, file.id(), IntakeEvent.REPORTER_RECORDED, Entry.at(now).about(id));
        return id;
    }

    private List<CasePeople.Masked> clients(CaseFile file) {
        return people.masked(file).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .toList();
    }
}
