package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja pustaka instrumen. One brings a list, the head publishes or withdraws it; results keep the words they were made with,
 * so that no change here changes a history. Callers have passed the door.
 */
@Component
@Transactional
public class InstrumentLibraryDesk {
    private final Instruments library;
    private final OwnInstruments own;
    private final OfficeClock clock;

    /** Instrumen ditolak. */
    public enum CannotPublishList implements Refusal {
        ENDED,
        VERSION_TAKEN;

        @Override
        public String key() {
            return "casework.cannot-publish-list."
                    + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What an upload came to: faults, or a list that waits. */
    public record Brought(
            List<InstrumentChecker.Fault> faults, @Nullable UUID id) {}

    InstrumentLibraryDesk(Instruments library, OwnInstruments own, OfficeClock clock) {
        this.library = library;
        this.own = own;
        this.clock = clock;
    }

    /** What the office uses: the program's lists and its own; one of its own takes the place of the program's with the same code. */
    @Transactional(readOnly = true)
    public List<Instrument> inUse(OfficeId office) {
        Map<String, Instrument> lists = new LinkedHashMap<>();
        library.all().forEach(one -> lists.put(one.code(), one));
        own.of(office).stream()
                .filter(OwnInstrument::isInUse)
                .map(OwnInstrument::instrument)
                .forEach(one -> lists.put(one.code(), one));
        return List.copyOf(lists.values());
    }

    @Transactional(readOnly = true)
    public Optional<Instrument> find(OfficeId office, String code) {
        return inUse(office).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The lists that come with the program. */
    public List<Instrument> bundled() {
        return library.all();
    }

    /** Everything the office ever brought, newest first. */
    @Transactional(readOnly = true)
    public List<OwnInstrument> history(Actor actor) {
        return own.of(actor.office());
    }

    @Transactional(readOnly = true)
    public Optional<OwnInstrument> brought(Actor actor, UUID id) {
        return own.find(actor.office(), id);
    }

    /** A bad file leaves nothing behind. */
    public Brought bring(Actor actor, byte[] content) {
        InstrumentChecker.Checked checked = InstrumentChecker.check(content);
        Instrument instrument = checked.instrument();
        return instrument == null
                ? new Brought(checked.faults(), null)
                : new Brought(
                        List.of(),
                        own.bring(actor, instrument, new String(content, StandardCharsets.UTF_8), clock.now()));
    }

    /** The version in use with the same code ends by it. Two texts under one number would make results unreadable. */
    public Outcome<UUID> publish(Actor actor, OwnInstrument list) {
        own.queueUp(actor.office());
        if (!isAsSeen(actor, list)) {
            return Outcome.refused(CannotPublishList.ENDED);
        }
        boolean taken = library.find(list.instrument().code()).stream()
                        .anyMatch(one -> one.version().equals(list.instrument().version()))
                || own.of(actor.office()).stream()
                        .filter(one -> one.published() != null)
                        .map(OwnInstrument::instrument)
                        .anyMatch(one -> one.code().equals(list.instrument().code())
                                && one.version().equals(list.instrument().version()));
        if (taken) {
            return Outcome.refused(CannotPublishList.VERSION_TAKEN);
        }
        own.of(actor.office()).stream()
                .filter(one -> one.isInUse()
                        && one.instrument().code().equals(list.instrument().code()))
                .forEach(one -> own.end(actor, one.id(), OwnInstrument.How.REPLACED, null, clock.now()));
        own.publish(actor, list.id(), clock.now());
        return Outcome.done(list.id());
    }

    public Outcome<UUID> withdraw(Actor actor, OwnInstrument list, String reason) {
        return end(actor, list, OwnInstrument.How.WITHDRAWN, reason);
    }

    public Outcome<UUID> layAside(Actor actor, OwnInstrument list) {
        return end(actor, list, OwnInstrument.How.LAID_ASIDE, null);
    }

    private Outcome<UUID> end(Actor actor, OwnInstrument list, OwnInstrument.How how, @Nullable String reason) {
        own.queueUp(actor.office());
        boolean fits = how == OwnInstrument.How.WITHDRAWN ? list.isInUse() : list.waits();
        if (!fits || !isAsSeen(actor, list)) {
            return Outcome.refused(CannotPublishList.ENDED);
        }
        own.end(actor, list.id(), how, reason, clock.now());
        return Outcome.done(list.id());
    }

    /** Whether nobody was quicker. */
    private boolean isAsSeen(Actor actor, OwnInstrument list) {
        return own.find(actor.office(), list.id())
                .filter(now -> now.waits() == list.waits() && now.isInUse() == list.isInUse() && now.ended() == null)
                .isPresent();
    }
}
