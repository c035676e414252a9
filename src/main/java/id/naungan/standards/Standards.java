package id.naungan.standards;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Standar kantor: what each office promises, and every version it ever promised.
 * Methods that name an office need that office's scope ({@code access.OfficeScope}); without it they see nothing.
 */
@Component
public class Standards {
    private static final ZoneId WEST = ZoneId.of("Asia/Jakarta");

    private final Versions versions;
    private final OfficeClock clock;
    private final TransactionTemplate transactions;
    private final StandardChecker checker = new StandardChecker();
    private final Map<UUID, Standard> documents = new ConcurrentHashMap<>();
    private final Map<UUID, Standard> bare = new ConcurrentHashMap<>();
    private final Map<StandardVersionId, Standard> pinned = new ConcurrentHashMap<>();

    Standards(Versions versions, OfficeClock clock, PlatformTransactionManager transactions) {
        this.versions = versions;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Penarikan: no new case from this day on, and why; {@code unbegun}: called off while it waited for its day. */
    public record Ending(LocalDate on, String reason, boolean unbegun) {}

    /**
     * Standar yang dipakai: a version an office adopted.
     *
     * @param number      1 for the office's first version of this service
     * @param beginsOn    first day it is in force
     * @param decidedBy   who decided, as it is written on the decision
     * @param publishedAt when it was published
     * @param publishedBy whose hand published it; null where the program itself did
     * @param ending      its withdrawal; null when it was not withdrawn
     */
    public record Adopted(
            StandardVersionId id,
            int number,
            LocalDate beginsOn,
            String decidedBy,
            Instant publishedAt,
            @Nullable AccountId publishedBy,
            @Nullable Ending ending,
            Standard standard) {

        /** Whether it was called off before its day came; the version before it goes on. */
        public boolean isCalledOff() {
            return ending != null && ending.unbegun();
        }

        /** Whether no new case is opened under it on that day. */
        public boolean isOver(LocalDate day) {
            return ending != null && !ending.on().isAfter(day);
        }
    }

    /** What the office promises today, one version a service, by code. Today is the day in western Indonesia (WIB). */
    public List<Adopted> catalogue(OfficeId office) {
        return catalogue(office, clock.now().atZone(WEST).toLocalDate());
    }

    /** What the office promises on a day of its own calendar, one version a service, by code. */
    @Transactional(readOnly = true)
    public List<Adopted> catalogue(OfficeId office, LocalDate day) {
        return latest(versions.of(office), day).stream()
                .filter(adopted -> !adopted.isOver(day))
                .toList();
    }

    /** What the office once promised and does not begin any more today, one version a service, by code. */
    @Transactional(readOnly = true)
    public List<Adopted> withdrawn(OfficeId office) {
        LocalDate day = clock.now().atZone(WEST).toLocalDate();
        return latest(versions.of(office), day).stream()
                .filter(adopted -> adopted.isOver(day))
                .toList();
    }

    /** The newest begun version of each service; a version withdrawn before it began never was one. */
    private List<Adopted> latest(List<Versions.Version> all, LocalDate day) {
        return all.stream()
                .filter(version -> !version.beginsOn().isAfter(day) && !version.isCalledOff())
                .map(this::adopted)
                .filter(adopted -> adopted.standard().validity().contains(day))
                .collect(Collectors.groupingBy(adopted -> adopted.standard().code()))
                .values()
                .stream()
                .flatMap(same -> same.stream().max(Comparator.comparingInt(Adopted::number)).stream())
                .sorted(Comparator.comparing(adopted -> adopted.standard().code()))
                .toList();
    }

    /** Every version of the office, of all services, in the order of code and number. */
    @Transactional(readOnly = true)
    public List<Adopted> versions(OfficeId office) {
        return versions.of(office).stream().map(this::adopted).toList();
    }

    /** Kedudukan: the version a case is pinned to, and what new cases of the service follow; null when it was withdrawn. */
    public record Standing(Adopted pinned, @Nullable Adopted forNewCases) {}

    /** Where a pinned version of this office stands on a day. An unknown id is a broken promise of the code. */
    @Transactional(readOnly = true)
    public Standing standing(OfficeId office, StandardVersionId id, LocalDate day) {
        List<Versions.Version> all = versions.of(office);
        Adopted own = all.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .map(this::adopted)
                .orElseThrow(() -> unknown(id));
        Adopted now = latest(all, day).stream()
                .filter(adopted -> !adopted.isOver(day)
                        && adopted.standard().code().equals(own.standard().code()))
                .findFirst()
                .orElse(null);
        return new Standing(own, now);
    }

    /** What {@link #standing} asks, to travel with others. */
    public Query asksStanding(OfficeId office) {
        return Versions.asksOf(office);
    }

    /** The version of a service in force on that day of the office's calendar. */
    @Transactional(readOnly = true)
    public Optional<Adopted> inForce(OfficeId office, String serviceCode, LocalDate day) {
        return catalogue(office, day).stream()
                .filter(adopted -> adopted.standard().code().equals(serviceCode))
                .findFirst();
    }

    /** The versions in force whose procedure has a path that begins with this event, such as {@code report.received:crisis}. */
    @Transactional(readOnly = true)
    public List<Adopted> beginningWith(OfficeId office, String eventCode, LocalDate day) {
        return catalogue(office, day).stream()
                .filter(adopted -> adopted.standard().paths().stream()
                        .anyMatch(path -> path.steps().getFirst().parts().stream()
                                .anyMatch(part -> part.anyOf().contains(eventCode))))
                .toList();
    }

    /** The standard as it was adopted, for ever the same. An unknown id is a broken promise of the code. */
    public Standard pinned(StandardVersionId id) {
        return pinned.computeIfAbsent(id, this::read);
    }

    /** A clock of a version; empty when the standard has no such clock. */
    public Optional<ClockRule> clock(StandardVersionId id, String clockCode) {
        return pinned(id).clock(clockCode);
    }

    /** The newest document of each service in the shared library, adopted or not, by code. */
    @Transactional(readOnly = true)
    public List<Standard> library() {
        return versions.library().stream().map(this::published).toList();
    }

    /**
     * The office takes a standard of the library as its own, from {@code beginsOn} on.
     * Adopting again exactly what is the newest already answers with that version.
     *
     * @param choices own values of parameters; those left out keep the published value
     */
    @Transactional
    public Outcome<StandardVersionId> adopt(
            OfficeId office, String code, Map<String, Standard.Choice> choices, String decidedBy, LocalDate beginsOn) {
        Optional<Versions.Document> document = versions.newest(code);
        if (document.isEmpty()) {
            return Outcome.refused(CannotAdopt.UNKNOWN_STANDARD);
        }
        if (decidedBy.isBlank()) {
            return Outcome.refused(CannotAdopt.NOBODY_DECIDED);
        }
        Standard published = published(document.get());
        if (isAddressTaken(office, published)) {
            return Outcome.refused(CannotAdopt.ADDRESS_TAKEN);
        }
        Optional<CannotAdopt> refusal = ParameterRules.refusal(published, choices);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(added(office, document.get(), choices, decidedBy.strip(), beginsOn));
    }

    boolean isAddressTaken(OfficeId office, Standard standard) {
        return versions.of(office).stream()
                .filter(version -> !version.code().equals(standard.code()))
                .anyMatch(version -> pinned(version.id()).address().equals(standard.address()));
    }

    private StandardVersionId added(
            OfficeId office,
            Versions.Document document,
            Map<String, Standard.Choice> choices,
            String by,
            LocalDate from) {
        versions.queueUp(office);
        Optional<Versions.Version> last = last(office, document.code());
        boolean same = last.isPresent()
                && last.get().document().equals(document.id())
                && last.get().beginsOn().equals(from)
                && last.get().ending() == null
                && versions.choices(last.get().id()).equals(choices);
        return same ? last.get().id() : append(office, document, choices, new Publication(by, from, null, null), last);
    }

    /** How a version came to hold; {@code decree} null: as the document says. */
    record Publication(
            String by,
            LocalDate from,
            Standard.@Nullable Decree decree,
            @Nullable AccountId hand) {}

    Optional<Versions.Version> last(OfficeId office, String code) {
        return versions.of(office).stream()
                .filter(version -> version.code().equals(code))
                .max(Comparator.comparingInt(Versions.Version::number));
    }

    StandardVersionId append(
            OfficeId office,
            Versions.Document document,
            Map<String, Standard.Choice> choices,
            Publication how,
            Optional<Versions.Version> last) {
        var version = new Versions.Version(
                new StandardVersionId(UUID.randomUUID()),
                document.code(),
                last.map(Versions.Version::number).orElse(0) + 1,
                document.id(),
                how.from(),
                how.by(),
                how.decree(),
                clock.now(),
                how.hand(),
                null);
        versions.add(office, version, document.own(), choices);
        return version.id();
    }

    /** Puts a document into the shared library, or answers why it is refused; a text that is there already stays. */
    @Transactional
    public StandardChecker.Checked addToLibrary(String file, String text) {
        StandardChecker.Checked checked = checker.check(file, text);
        if (checked.standard() != null) {
            versions.keep(checked.standard().code(), text, file, clock.now());
        }
        return checked;
    }

    private Adopted adopted(Versions.Version version) {
        return new Adopted(
                version.id(),
                version.number(),
                version.beginsOn(),
                version.decidedBy(),
                version.publishedAt(),
                version.publishedBy(),
                version.ending(),
                pinned(version.id()));
    }

    Standard published(Versions.Document document) {
        return documents.computeIfAbsent(document.id(), id -> StandardChecker.published(document.body(), Map.of()));
    }

    /** A document as an office has it: with its own values, and of a library's text with its own contacts alone. */
    Standard standard(Versions.Document document, Map<String, Standard.Choice> choices) {
        if (choices.isEmpty()) {
            return document.own()
                    ? published(document)
                    : bare.computeIfAbsent(
                            document.id(), _ -> published(document).withContactsSaid(Set.of()));
        }
        Standard chosen = StandardChecker.published(document.body(), choices);
        return document.own() ? chosen : chosen.withContactsSaid(choices.keySet());
    }

    private Standard read(StandardVersionId id) {
        Optional<Standard> standard = Objects.requireNonNull(
                transactions.execute(_ -> versions.version(id).map(this::asAdopted)));
        return standard.orElseThrow(() -> unknown(id));
    }

    private static IllegalStateException unknown(StandardVersionId id) {
        return new IllegalStateException("No such version of a standard for this office: " + id);
    }

    /** Offices that changed nothing share one standard in memory; a nation has many offices and few texts. */
    private Standard asAdopted(Versions.Version version) {
        Map<String, Standard.Choice> choices = versions.choices(version.id());
        Versions.Document document = versions.document(version.document());
        Standard standard = standard(document, choices);
        return version.decree() == null ? standard : standard.under(version.decree());
    }
}
