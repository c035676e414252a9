package id.naungan.intake;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja buku tamu. Who came to the office, closed to the next visitor (S5.7, S5.40). */
@Component
public class GuestBookDesk {
    private final Guests guests;
    private final Journal journal;
    private final AccessLog log;
    private final OfficeClock clock;

    /** Somebody was written into the book, within the same transaction; says not who. */
    public record Came(OfficeId office, AccountId by, UUID guest) {}

    /** A guest of today by name, with the case she came about, if any. */
    public record Here(UUID id, @Nullable CaseId caseId, String name) {
        @Override
        public String toString() {
            return "Here[" + id + "]";
        }
    }

    GuestBookDesk(Guests guests, Journal journal, AccessLog log, OfficeClock clock) {
        this.guests = guests;
        this.journal = journal;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> sign(Actor actor, Instant cameAt, Guest.Entry entry) {
        Instant now = clock.now();
        return cameAt.isAfter(now)
                ? Outcome.refused(CannotReceive.IN_THE_FUTURE)
                : Outcome.done(guests.add(actor.office(), actor.account(), cameAt, now, entry));
    }

    /** A day of the office's own calendar, newest first; the caller has passed the door and shows names masked. */
    public List<Guest> day(Actor actor, LocalDate day) {
        return guests.between(
                actor,
                day.atStartOfDay(actor.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(actor.zone()).toInstant());
    }

    /** Who came since the office's day began, of whatever case: for comparing within the house, never for a page. */
    public List<Here> here(Actor actor) {
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        return guests.here(actor.office(), today.atStartOfDay(actor.zone()).toInstant());
    }

    /** The entry opened; the reading is written down. */
    public Optional<Guest> show(Actor actor, UUID id) {
        Optional<Guest> found = guests.find(actor, id).filter(guest -> guest.entry() != null);
        found.ifPresent(guest -> log.write(
                actor,
                new AccessLog.Act(
                        IntakePermission.READ_GUESTS.code(),
                        IntakePermission.READ_GUESTS.fieldClass(),
                        guest.caseId(),
                        "guest:" + id,
                        null,
                        AccessLog.Result.ALLOWED)));
        return found;
    }

    /** She only asked, or came on duty: no case comes of it. */
    @Transactional
    public Outcome<UUID> settle(Actor actor, UUID id, Guest.Outcome outcome) {
        return outcome != Guest.Outcome.CASE && guests.settle(actor, id, outcome, clock.now())
                ? Outcome.done(id)
                : Outcome.refused(CannotReceive.GUEST_SETTLED);
    }

    /** The guest came about this case. */
    @Transactional
    public Outcome<UUID> join(Actor actor, CaseFile file, UUID id) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        Guest guest = guests.find(actor, id).orElseThrow(DoorClosed::new);
        Guest.Entry entry = guest.entry();
        if (entry == null || !guests.join(actor, file, id, entry, clock.now())) {
            return Outcome.refused(CannotReceive.GUEST_SETTLED);
        }
        journal.record(
                actor,
                file.id(),
                IntakeEvent.GUEST_BOOK_SIGNED,
                Entry.at(guest.cameAt()).about(id));
        return Outcome.done(id);
    }

    /** Signs for somebody whose case is open already. */
    @Transactional
    public Outcome<UUID> signFor(Actor actor, CaseFile file, Instant cameAt, Guest.Entry entry) {
        return sign(actor, cameAt, entry).then(id -> join(actor, file, id));
    }

    public boolean isSigned(CaseFile file) {
        return guests.isSigned(file);
    }
}
