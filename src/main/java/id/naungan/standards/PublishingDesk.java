package id.naungan.standards;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Menyiapkan, menerbitkan, menarik. What an office does with its standards: one prepares, the head publishes or withdraws.
 * Callers have passed the door. Acts on one office's standards wait for each other, so that the second is told.
 */
@Component
@Transactional
public class PublishingDesk {
    /** The largest founding text has a tenth of this. */
    public static final int LARGEST = 256 * 1024;

    private static final String NO_NAME = "berkas";

    private final Standards standards;
    private final Versions versions;
    private final PreparedVersions prepared;
    private final OfficeClock clock;
    private final StandardChecker checker = new StandardChecker();

    PublishingDesk(Standards standards, Versions versions, PreparedVersions prepared, OfficeClock clock) {
        this.standards = standards;
        this.versions = versions;
        this.prepared = prepared;
        this.clock = clock;
    }

    /**
     * Penerbitan.
     *
     * @param by     who decided, as it is written on the decision
     * @param decree null: as the document says
     * @param seen   number of the newest version that the publisher saw; 0 for none
     */
    public record Publication(String by, LocalDate from, Standard.@Nullable Decree decree, int seen) {}

    /** What an upload came to: faults, or a prepared version with perhaps some remarks. */
    public record Brought(
            StandardChecker.Checked checked, @Nullable UUID prepared) {}

    /** Prepares the newest document of the library; empty when the library has no such service. */
    public Optional<Outcome<UUID>> prepare(Actor actor, String code, Map<String, Standard.Choice> choices) {
        return versions.newest(code).map(document -> prepare(actor, document, choices));
    }

    /** Prepares a document of the office's own; a bad one leaves nothing behind. */
    public Brought bring(Actor actor, byte[] content) {
        if (content.length > LARGEST) {
            return new Brought(StandardChecker.tooLarge(NO_NAME), null);
        }
        String text;
        try {
            text = StandardChecker.text(content);
        } catch (CharacterCodingException notText) {
            return new Brought(StandardChecker.notUtf8(NO_NAME), null);
        }
        StandardChecker.Checked checked = checker.check(NO_NAME, text);
        Standard standard = checked.standard();
        if (standard == null) {
            return new Brought(checked, null);
        }
        UUID document = prepared.bring(actor, standard.code(), text, clock.now());
        return new Brought(checked, prepared.add(actor, versions.document(document), clock.now()));
    }

    /** The same document with other values, in place of the one that was there. */
    public Outcome<UUID> change(Actor actor, Prepared former, Map<String, Standard.Choice> choices) {
        PreparedVersions.Row row = prepared.find(actor.office(), former.id()).orElseThrow();
        if (!prepared.end(actor, former.id(), Prepared.End.REPLACED, clock.now())) {
            return Outcome.refused(CannotPublish.ENDED_ALREADY);
        }
        return prepare(actor, versions.document(row.document()), choices);
    }

    private Outcome<UUID> prepare(Actor actor, Versions.Document document, Map<String, Standard.Choice> choices) {
        Optional<CannotAdopt> refusal = ParameterRules.refusal(standards.published(document), choices);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        UUID id = prepared.add(actor, document, clock.now());
        choices.forEach((parameter, choice) -> versions.addPreparedChoice(actor.office(), id, parameter, choice));
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public Optional<Prepared> find(Actor actor, UUID id) {
        return prepared.find(actor.office(), id).map(this::read);
    }

    /** What waits for publishing, the newest first. */
    @Transactional(readOnly = true)
    public List<Prepared> waiting(Actor actor) {
        return prepared.waiting(actor.office()).stream().map(this::read).toList();
    }

    private Prepared read(PreparedVersions.Row row) {
        Versions.Document document = versions.document(row.document());
        Map<String, Standard.Choice> choices = versions.preparedChoices(row.id());
        return new Prepared(
                row.id(),
                standards.standard(document, choices),
                standards.published(document),
                choices,
                row.ours(),
                row.by(),
                row.at(),
                row.end());
    }

    /** Lays a prepared version aside; it stays in the records. */
    public Outcome<UUID> layAside(Actor actor, Prepared version) {
        return prepared.end(actor, version.id(), Prepared.End.LAID_ASIDE, clock.now())
                ? Outcome.done(version.id())
                : Outcome.refused(CannotPublish.ENDED_ALREADY);
    }

    /** The newest version of a service that was not called off, begun or waiting. */
    @Transactional(readOnly = true)
    public Optional<Standards.Adopted> newest(Actor actor, String code) {
        return standards.versions(actor.office()).stream()
                .filter(version -> version.standard().code().equals(code) && !version.isCalledOff())
                .max(Comparator.comparingInt(Standards.Adopted::number));
    }

    /** The highest number that was given out; 0 for none. Whoever publishes shows that she saw it. */
    @Transactional(readOnly = true)
    public int lastNumber(Actor actor, String code) {
        return standards
                .last(actor.office(), code)
                .map(Versions.Version::number)
                .orElse(0);
    }

    public Outcome<StandardVersionId> publish(Actor actor, Prepared version, Publication how) {
        versions.queueUp(actor.office());
        PreparedVersions.Row row = prepared.find(actor.office(), version.id()).orElseThrow();
        Optional<Versions.Version> last =
                standards.last(actor.office(), version.standard().code());
        Optional<CannotPublish> refusal = refusal(actor, row, version.standard(), last, how);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        prepared.end(actor, version.id(), Prepared.End.PUBLISHED, clock.now());
        return Outcome.done(standards.append(
                actor.office(),
                versions.document(row.document()),
                version.choices(),
                new Standards.Publication(how.by(), how.from(), how.decree(), actor.account()),
                last));
    }

    private Optional<CannotPublish> refusal(
            Actor actor,
            PreparedVersions.Row row,
            Standard standard,
            Optional<Versions.Version> last,
            Publication how) {
        if (row.end() != null) {
            return Optional.of(CannotPublish.ENDED_ALREADY);
        }
        if (last.map(Versions.Version::number).orElse(0) != how.seen()) {
            return Optional.of(CannotPublish.NEWER_VERSION);
        }
        if (how.from().isBefore(today(actor))) {
            return Optional.of(CannotPublish.PAST);
        }
        boolean behind = last.filter(version -> !version.isCalledOff())
                .filter(version -> how.from().isBefore(version.beginsOn()))
                .isPresent();
        if (behind) {
            return Optional.of(CannotPublish.BEFORE_LAST);
        }
        if (!standard.validity().contains(how.from())) {
            return Optional.of(CannotPublish.OUTSIDE_VALIDITY);
        }
        if (!standard.unsaid().isEmpty()) {
            return Optional.of(CannotPublish.CONTACTS_UNSAID);
        }
        return standards.isAddressTaken(actor.office(), standard)
                ? Optional.of(CannotPublish.ADDRESS_TAKEN)
                : Optional.empty();
    }

    /**
     * No new case under this version from a day on; one that still waits is called off, and the version before it goes on.
     * Only the newest can be withdrawn: an older one is over already.
     */
    public Outcome<StandardVersionId> withdraw(Actor actor, Standards.Adopted version, LocalDate from, String reason) {
        versions.queueUp(actor.office());
        Instant now = clock.now();
        boolean newest = newest(actor, version.standard().code())
                .filter(last -> last.id().equals(version.id()))
                .isPresent();
        if (!newest) {
            return Outcome.refused(
                    version.ending() == null ? CannotPublish.NOT_THE_LAST : CannotPublish.WITHDRAWN_ALREADY);
        }
        boolean waits = version.beginsOn().isAfter(today(actor));
        if (!waits && from.isBefore(today(actor))) {
            return Outcome.refused(CannotPublish.PAST);
        }
        var ending = new Standards.Ending(waits ? version.beginsOn() : from, reason, waits);
        return versions.withdraw(actor.office(), version.id(), ending, actor.account(), now)
                ? Outcome.done(version.id())
                : Outcome.refused(CannotPublish.WITHDRAWN_ALREADY);
    }

    private LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }
}
