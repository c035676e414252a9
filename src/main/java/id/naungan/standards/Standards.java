package id.naungan.standards;

import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
    private final Map<StandardVersionId, Standard> pinned = new ConcurrentHashMap<>();

    Standards(Versions versions, OfficeClock clock, PlatformTransactionManager transactions) {
        this.versions = versions;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Standar yang dipakai: a version an office adopted.
     *
     * @param number    1 for the office's first version of this service
     * @param beginsOn  first day it is in force
     * @param decidedBy who decided, as it is written on the decision
     */
    public record Adopted(StandardVersionId id, int number, LocalDate beginsOn, String decidedBy, Standard standard) {}

    /** What the office promises today, one version a service, by code. Today is the day in western Indonesia (WIB). */
    public List<Adopted> catalogue(OfficeId office) {
        return catalogue(office, clock.now().atZone(WEST).toLocalDate());
    }

    /** What the office promises on a day of its own calendar, one version a service, by code. */
    @Transactional(readOnly = true)
    public List<Adopted> catalogue(OfficeId office, LocalDate day) {
        return versions.of(office).stream()
                .filter(version -> !version.beginsOn().isAfter(day))
                .map(this::adopted)
                .filter(adopted -> adopted.standard().validity().contains(day))
                .collect(Collectors.groupingBy(adopted -> adopted.standard().code()))
                .values()
                .stream()
                .flatMap(same -> same.stream().max(Comparator.comparingInt(Adopted::number)).stream())
                .sorted(Comparator.comparing(adopted -> adopted.standard().code()))
                .toList();
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
        String address = published(document.get()).address();
        boolean taken = versions.of(office).stream()
                .filter(version -> !version.code().equals(code))
                .anyMatch(version -> pinned(version.id()).address().equals(address));
        if (taken) {
            return Outcome.refused(CannotAdopt.ADDRESS_TAKEN);
        }
        Optional<CannotAdopt> refusal = ParameterRules.refusal(published(document.get()), choices);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(added(office, document.get(), choices, decidedBy.strip(), beginsOn));
    }

    private StandardVersionId added(
            OfficeId office,
            Versions.Document document,
            Map<String, Standard.Choice> choices,
            String by,
            LocalDate from) {
        versions.queueUp(office);
        Optional<Versions.Version> last = versions.of(office).stream()
                .filter(version -> version.code().equals(document.code()))
                .max(Comparator.comparingInt(Versions.Version::number));
        boolean same = last.isPresent()
                && last.get().document().equals(document.id())
                && last.get().beginsOn().equals(from)
                && versions.choices(last.get().id()).equals(choices);
        if (same) {
            return last.get().id();
        }
        var version = new Versions.Version(
                new StandardVersionId(UUID.randomUUID()),
                document.code(),
                last.map(Versions.Version::number).orElse(0) + 1,
                document.id(),
                from,
                by);
        versions.add(office, version, choices, clock.now());
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
                version.id(), version.number(), version.beginsOn(), version.decidedBy(), pinned(version.id()));
    }

    private Standard published(Versions.Document document) {
        return documents.computeIfAbsent(document.id(), id -> StandardChecker.published(document.body(), Map.of()));
    }

    private Standard read(StandardVersionId id) {
        Optional<Standard> standard = Objects.requireNonNull(
                transactions.execute(_ -> versions.version(id).map(this::asAdopted)));
        return standard.orElseThrow(
                () -> new IllegalStateException("No such version of a standard for this office: " + id));
    }

    /** Offices that changed nothing share one standard in memory; a nation has many offices and few texts. */
    private Standard asAdopted(Versions.Version version) {
        Map<String, Standard.Choice> choices = versions.choices(version.id());
        Versions.Document document = versions.document(version.document());
        return choices.isEmpty() ? published(document) : StandardChecker.published(document.body(), choices);
    }
}
