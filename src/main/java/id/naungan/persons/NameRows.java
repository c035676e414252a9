package id.naungan.persons;

import id.naungan.access.OfficeScope;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.PersonId;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import id.naungan.sealing.WrappedKey;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sumber indeks. Reads the sealed identities for the index, page by page, each page in a short transaction of its own. */
@Repository
class NameRows {
    static final String CHANNEL = "persons";
    /** Tells our own notices from those of other nodes. */
    static final String NODE = UUID.randomUUID().toString();

    private static final int PAGE = 2000;
    private static final Duration RECENT = Duration.ofHours(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final IdentityDocuments documents;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    NameRows(
            JdbcClient jdbc,
            Sealing sealing,
            IdentityDocuments documents,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.documents = documents;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void all(OfficeId office, Consumer<NameEntry> reader) {
        since(office, Instant.EPOCH, reader);
    }

    /** What was changed within the last hour. */
    void recent(OfficeId office, Consumer<NameEntry> reader) {
        since(office, clock.now().minus(RECENT), reader);
    }

    Optional<NameEntry> find(OfficeId office, PersonId person) {
        var found = new AtomicReference<NameEntry>();
        OfficeScope.run(
                office,
                null,
                () -> transaction.executeWithoutResult(status -> {
                    var rows = jdbc.sql("select id, identity from persons.person where id = ?")
                            .param(person.value())
                            .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getBytes("identity")))
                            .list();
                    open(office, rows, found::set);
                }));
        return Optional.ofNullable(found.get());
    }

    /** Sent after the commit and outside of it: a notice within would make all commits queue for one lock. */
    void announce(OfficeId office, PersonId person) {
        jdbc.sql("select cast(pg_notify(?, ?) as text)")
                .params(CHANNEL, NODE + " " + office + " " + person)
                .query()
                .listOfRows();
    }

    private void since(OfficeId office, Instant since, Consumer<NameEntry> reader) {
        var last = Optional.of(FIRST);
        while (last.isPresent()) {
            var after = last.get();
            last = OfficeScope.call(
                    office, null, () -> transaction.execute(status -> page(office, since, after, reader)));
        }
    }

    /** Answers the last id of a full page, nothing after the last page. */
    private Optional<UUID> page(OfficeId office, Instant since, UUID after, Consumer<NameEntry> reader) {
        var rows = jdbc.sql("""
                select id, identity from persons.person
                where id > ? and changed_at >= ? order by id limit ?""")
                .params(after, Timestamp.from(since), PAGE)
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getBytes("identity")))
                .list();
        open(office, rows, reader);
        return rows.size() < PAGE
                ? Optional.empty()
                : Optional.of(rows.getLast().person());
    }

    private void open(OfficeId office, List<Row> rows, Consumer<NameEntry> reader) {
        var keys = sealing
                .wrappedKeys(
                        office, Subject.PERSON, rows.stream().map(Row::person).toList())
                .stream()
                .collect(Collectors.toMap(key -> key.owner().id(), Function.<WrappedKey>identity()));
        for (var row : rows) {
            var key = keys.get(row.person());
            // Without a key she was shredded, and has no name any more.
            if (key != null) {
                reader.accept(NameEntry.of(new PersonId(row.person()), documents.open(key, row.identity())));
            }
        }
    }

    private record Row(UUID person, byte[] identity) {}
}
