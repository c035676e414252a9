package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import id.naungan.persons.PersonRole;
import id.naungan.persons.Sex;
import id.naungan.standards.StandardVersionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pengungkapan. The one way by which identity leaves the house (D21): it joins a lawful basis, a purpose and a recipient,
 * gives out the named fields and no others, and writes down that it did. A shelter's address is no field of it.
 */
@Component
public class Disclosure {
    /** How long a release to a register can be read by whoever made it. */
    public static final Duration OPEN = Duration.ofMinutes(30);

    private final RegisterPeople people;
    private final Consents consents;
    private final DisclosureBook book;
    private final HandedOver handed;
    private final OfficeClock clock;

    /** Dasar hukum. Consent; vital interest in an emergency, of which the supervisor is told; or a duty by a named article. */
    public enum Basis {
        CONSENT,
        VITAL_INTEREST,
        LEGAL_DUTY
    }

    /** What may go out about the client. */
    public enum Field {
        INITIALS,
        FORMAL_NAME,
        NIK,
        BIRTH,
        SEX,
        ADDRESS,
        PHONE
    }

    /**
     * Why, to whom and what.
     *
     * @param article the law's article; needed for LEGAL_DUTY, else null
     * @param purpose a code such as {@code referral-cover}
     * @param partner of the directory; null when the recipient stands in words only
     * @param recipient in words, sealed at rest
     */
    public record Request(
            Basis basis,
            @Nullable String article,
            String purpose,
            @Nullable UUID partner,
            String recipient,
            Set<Field> fields) {
        public Request {
            fields = Set.copyOf(fields);
        }
    }

    /** The released values as a letter prints them; a field that is not known is left out. */
    public record Released(UUID id, Map<Field, String> values) {
        public String get(Field field, String otherwise) {
            return values.getOrDefault(field, otherwise);
        }
    }

    /** What a register is told of the people of a case, in the order they joined; codes as they were recorded. */
    public record Registered(
            UUID id, List<Somebody> clients, List<Somebody> accused, List<Bond> bonds, boolean domestic) {
        Registered under(UUID disclosure) {
            return new Registered(disclosure, clients, accused, bonds, domestic);
        }

        @Override
        public String toString() {
            return "Registered[sealed]";
        }
    }

    /** One of them; null where nothing is known, and where it was not released. */
    public record Somebody(
            UUID id,
            @Nullable String name,
            @Nullable String nik,
            @Nullable String sex,
            @Nullable Integer age,
            @Nullable String regency,
            @Nullable String address,
            @Nullable String education,
            @Nullable String occupation,
            @Nullable String marital,
            @Nullable String nationality,
            @Nullable Boolean disability,
            List<String> disabilities) {
        @Override
        public String toString() {
            return "Somebody[sealed]";
        }
    }

    /** What somebody is to a client. */
    public record Bond(UUID person, UUID client, String kinship) {}

    /** Who goes along with the client when a case is handed over. A reporter only where she said yes to it. */
    public enum Going {
        CHILD,
        ACCUSED,
        WITNESS,
        ACCOMPANYING,
        REPORTER
    }

    /** Which records go along when a case is handed over. */
    public enum Chapter {
        TRIAGE,
        CHRONOLOGY,
        ASSESSMENT,
        PLAN
    }

    /** A record as it is read at the other office; written in Indonesian, as letters are. */
    public record Leaf(String heading, String text) {
        @Override
        public String toString() {
            return "Leaf[sealed]";
        }
    }

    /** Where the records of a chapter are found. */
    public interface Source {
        List<Leaf> leaves(CaseFile file, Chapter chapter);
    }

    /**
     * What goes to the authority that takes the case over.
     *
     * @param people closed to all but {@link #arrival}
     * @param ageBand readable before anybody has taken it over, as are the codes of the areas
     */
    public record Parcel(
            UUID id,
            String people,
            List<Leaf> story,
            String ageBand,
            @Nullable String province,
            @Nullable String regency) {
        @Override
        public String toString() {
            return "Parcel[sealed]";
        }
    }

    /** Pengungkapan ditolak. */
    public enum CannotDisclose implements Refusal {
        NO_CONSENT,
        ARTICLE_MISSING,
        RECIPIENT_MISSING,
        NO_CLIENT;

        @Override
        public String key() {
            return "casework.cannot-disclose."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Catatan yang menyebut tempat. A record that would tell where she may be hidden; the sentence names the record. */
    public record TellsWhere(Chapter chapter) implements Refusal {
        @Override
        public String key() {
            return "casework.cannot-disclose.tells-where." + chapter;
        }
    }

    Disclosure(RegisterPeople people, Consents consents, DisclosureBook book, HandedOver handed, OfficeClock clock) {
        this.people = people;
        this.consents = consents;
        this.book = book;
        this.handed = handed;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Released> release(Actor actor, CaseFile file, Request request) {
        Optional<Refusal> held = whyNot(file, request);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        Optional<Identity> client = client(file);
        if (client.isEmpty()) {
            return Outcome.refused(CannotDisclose.NO_CLIENT);
        }
        Instant now = clock.now();
        return Outcome.done(new Released(
                book.write(actor, file.id(), request, now, null),
                values(
                        shown(file, client.get()),
                        request.fields(),
                        now.atZone(actor.zone()).toLocalDate())));
    }

    /** The people and records of a case for the office that is to take it over. */
    @Transactional
    public Outcome<Parcel> handOver(
            Actor actor, CaseFile file, Request request, Set<Going> going, Set<Chapter> chapters) {
        Optional<Refusal> held = whyNot(file, request).or(() -> tellsWhere(file, chapters));
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        Optional<Identity> client = client(file);
        if (client.isEmpty()) {
            return Outcome.refused(CannotDisclose.NO_CLIENT);
        }
        HandedOver.Clear clear = handed.clear(actor, client.get());
        return Outcome.done(new Parcel(
                book.write(actor, file.id(), request, clock.now(), null),
                handed.people(file, request.fields(), going),
                handed.story(file, chapters),
                clear.ageBand(),
                clear.province(),
                clear.regency()));
    }

    /** Why these records may not go along as they are; empty when they may. */
    public Optional<Refusal> tellsWhere(CaseFile file, Set<Chapter> chapters) {
        return handed.tellsWhere(file, chapters).map(TellsWhere::new);
    }

    /** How the office that takes a case over opens its own file for these people; they are sealed there under keys of its own. */
    public Opening arrival(String people, StandardVersionId standard, String path, Instant heardAt) {
        return Opening.handedOver(standard, path, heardAt, handed.company(people));
    }

    private Optional<Refusal> whyNot(CaseFile file, Request request) {
        if (request.recipient().isBlank()) {
            return Optional.of(CannotDisclose.RECIPIENT_MISSING);
        }
        if (request.basis() == Basis.CONSENT && !consents.isGiven(file, ConsentItem.SHARE_WITH_OTHERS)) {
            return Optional.of(CannotDisclose.NO_CONSENT);
        }
        boolean unnamed = request.article() == null || request.article().isBlank();
        return request.basis() == Basis.LEGAL_DUTY && unnamed
                ? Optional.of(CannotDisclose.ARTICLE_MISSING)
                : Optional.empty();
    }

    private Optional<Identity> client(CaseFile file) {
        return people.inCase(file.office(), file.id()).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(Participant::person)
                .map(person -> person.identity())
                .findFirst();
    }

    /**
     * All people of a case at once, for a register that a law orders to be filled; consent is not its ground and not asked.
     * Who typed why may read it {@link #again} for half an hour.
     *
     * @param on the day by which ages are counted
     */
    @Transactional
    public Outcome<Registered> register(Actor actor, CaseId caseId, Request request, LocalDate on, String reason) {
        if (request.recipient().isBlank()) {
            return Outcome.refused(CannotDisclose.RECIPIENT_MISSING);
        }
        if (request.basis() != Basis.LEGAL_DUTY
                || request.article() == null
                || request.article().isBlank()) {
            return Outcome.refused(CannotDisclose.ARTICLE_MISSING);
        }
        Registered people = this.people.of(actor.office(), caseId, on, request.fields());
        if (people.clients().isEmpty()) {
            return Outcome.refused(CannotDisclose.NO_CLIENT);
        }
        return Outcome.done(people.under(book.write(actor, caseId, request, clock.now(), reason)));
    }

    /** What she released herself within the last half hour, in the same fields; empty afterwards, and for everybody else. */
    public Optional<Registered> again(Actor actor, CaseId caseId, UUID disclosure, LocalDate on) {
        return book.hers(actor, caseId, disclosure, clock.now().minus(OPEN))
                .map(fields -> people.of(actor.office(), caseId, on, fields).under(disclosure));
    }

    /** A keyed hash of what a register is told of a client and of those around her: differs when something of it changed, tells nothing. */
    public byte[] mark(OfficeId office, CaseId caseId, UUID client, LocalDate on, String rest) {
        return people.mark(office, caseId, client, on, rest);
    }

    /** Since when (UTC) her yes to sharing with others stands; empty when she never gave it or took it back. */
    public Optional<Instant> consentSince(CaseFile file) {
        return Optional.ofNullable(consents.of(file).get(ConsentItem.SHARE_WITH_OTHERS))
                .filter(ConsentSaid::given)
                .map(ConsentSaid::at);
    }

    /** What hides her stands in no letter: her address is then what her identity card says. */
    private Identity shown(CaseFile file, Identity client) {
        return handed.hides(file) ? client.livingAt(client.ktpAddress()) : client;
    }

    private static Map<Field, String> values(Identity client, Set<Field> fields, LocalDate today) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : fields) {
            String value = value(client, field, today);
            if (value != null) {
                values.put(field, value);
            }
        }
        return values;
    }

    private static @Nullable String value(Identity client, Field field, LocalDate today) {
        return switch (field) {
            case INITIALS -> client.masked();
            case FORMAL_NAME -> client.formalName();
            case NIK -> client.nik();
            case BIRTH ->
                client.birth() == null || client.birth().ageOn(today) == null
                        ? null
                        : client.birth().ageOn(today) + " tahun";
            case SEX -> client.sex() == null ? null : client.sex() == Sex.FEMALE ? "Perempuan" : "Laki-laki";
            case ADDRESS -> client.whereabouts() == null ? null : written(client.whereabouts());
            case PHONE ->
                client.phones().stream()
                        .filter(phone -> phone.mayCall() == Identity.MayCall.YES)
                        .map(Identity.Phone::number)
                        .findFirst()
                        .orElse(null);
        };
    }

    private static String written(Identity.Address address) {
        return Stream.of(address.line(), address.village(), address.district())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
