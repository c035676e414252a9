package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CannotWrite;
import id.naungan.casework.CaseEvent;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.documents.Incoming;
import id.naungan.documents.Vault;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Refusal;
import id.naungan.persons.PersonRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja surat kuasa. She, or her guardian, lets somebody report or act for her (S4.11), and may take it back on any day.
 * Nobody accused acts for her unseen: as giver never, as holder only by a supervisor who has been warned, and told nothing.
 */
@Component
public class AttorneyDesk {
    private final PowersOfAttorney powers;
    private final CasePeople people;
    private final Vault vault;
    private final Journal journal;
    private final OfficeClock clock;

    /** @param checked whether the officer has looked at the warning about the holder */
    public record Draft(
            PersonId giver,
            PersonId holder,
            Set<PowerItem> items,
            LocalDate givenOn,
            @Nullable LocalDate until,
            String note,
            boolean checked) {}

    AttorneyDesk(PowersOfAttorney powers, CasePeople people, Vault vault, Journal journal, OfficeClock clock) {
        this.powers = powers;
        this.people = people;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> give(Actor actor, CaseFile file, Draft draft, @Nullable Incoming scan) {
        Optional<Refusal> bar = bar(actor, file, draft);
        if (bar.isPresent()) {
            return Outcome.refused(bar.get());
        }
        UUID paper = null;
        if (scan != null) {
            switch (vault.keep(actor, file.id(), scan)) {
                case Outcome.Refused<UUID> refused -> {
                    return refused;
                }
                case Outcome.Done<UUID> done -> paper = done.value();
            }
        }
        UUID id = powers.add(actor, file, draft, paper, clock.now());
        journal.record(
                actor,
                file.id(),
                CaseEvent.ATTORNEY_GIVEN,
                Entry.at(clock.now()).about(id));
        return Outcome.done(id);
    }

    /** From today on; a closed case takes a withdrawal still. */
    @Transactional
    public Outcome<UUID> withdraw(Actor actor, CaseFile file, UUID id) {
        if (powers.of(file).stream().noneMatch(power -> power.id().equals(id))) {
            throw new DoorClosed();
        }
        if (!powers.withdraw(actor, file, id, today(actor), clock.now())) {
            return Outcome.refused(CannotAuthorise.ALREADY_WITHDRAWN);
        }
        journal.record(
                actor,
                file.id(),
                CaseEvent.ATTORNEY_WITHDRAWN,
                Entry.at(clock.now()).about(id));
        return Outcome.done(id);
    }

    public List<PowerOfAttorney> of(CaseFile file) {
        return powers.of(file);
    }

    public LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }

    private Optional<Refusal> bar(Actor actor, CaseFile file, Draft draft) {
        if (file.isClosed()) {
            return Optional.of(CannotWrite.CASE_IS_CLOSED);
        }
        if (draft.giver().equals(draft.holder())) {
            return Optional.of(CannotAuthorise.TO_HERSELF);
        }
        if (draft.givenOn().isAfter(today(actor))) {
            return Optional.of(CannotAuthorise.IN_THE_FUTURE);
        }
        if (draft.until() != null && draft.until().isBefore(draft.givenOn())) {
            return Optional.of(CannotAuthorise.ENDS_BEFORE_IT_BEGINS);
        }
        Set<PersonId> accused = accused(file);
        if (accused.contains(draft.giver())) {
            return Optional.of(CannotAuthorise.GIVER_IS_ACCUSED);
        }
        if (!accused.contains(draft.holder())) {
            return Optional.empty();
        }
        if (!file.may(CasePermission.COMPARE_PEOPLE)) {
            people.stopped(actor, file, draft.holder(), CasePeople.Seat.ATTORNEY);
            return Optional.of(CannotAuthorise.SUPERVISOR_DECIDES);
        }
        return draft.checked() ? Optional.empty() : Optional.of(CannotAuthorise.HOLDER_IS_ACCUSED);
    }

    /** Those of the case who are accused in it, whatever else they are. */
    public Set<PersonId> accused(CaseFile file) {
        return people.masked(file).stream()
                .filter(one -> one.role() == PersonRole.ACCUSED)
                .map(CasePeople.Masked::id)
                .collect(Collectors.toSet());
    }
}
