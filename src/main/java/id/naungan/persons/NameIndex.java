package id.naungan.persons;

import id.naungan.access.Offices;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Indeks nama. All names in memory, built in the background from the sealed identities and never written anywhere:
 * tokens at rest would tell who is who by their frequency (security.md 0.2).
 */
@Component
class NameIndex implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(NameIndex.class);

    private static final Duration STOP = Duration.ofSeconds(5);

    private final NameRows rows;
    private final Offices offices;
    private final ConcurrentHashMap<OfficeId, Shelf> shelves = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private final ExecutorService loader = Executors.newSingleThreadExecutor(work -> daemon(work, "names-loader"));
    private final ExecutorService announcer =
            Executors.newSingleThreadExecutor(work -> daemon(work, "names-announcer"));

    NameIndex(NameRows rows, Offices offices) {
        this.rows = rows;
        this.offices = offices;
    }

    @EventListener(ApplicationReadyEvent.class)
    void loadAll() {
        // Where it fails, each office is read when it is first asked for.
        later(loader, "the offices", () -> offices.all().forEach(office -> shelf(office.id())));
    }

    /** Whether the names of the office are all in; until then a search may miss somebody, and the page says so. */
    boolean isReady(OfficeId office) {
        return shelf(office).isLoaded;
    }

    /** People who may be the one described, best first. */
    List<NameMatch> alike(OfficeId office, NameEntry wanted, int limit) {
        return read(office, names -> names.alike(wanted, limit));
    }

    List<NameMatch> search(OfficeId office, String typed, int limit) {
        return read(office, names -> names.search(typed, limit));
    }

    List<NameMatch> withPhone(OfficeId office, String typed, int limit) {
        return read(office, names -> names.withPhone(typed, limit));
    }

    int size(OfficeId office) {
        return read(office, OfficeNames::size);
    }

    /** Keeps this node and, by a notice, the others up to date, once the change is really there. */
    void rememberAfterCommit(OfficeId office, PersonId person, Identity identity) {
        afterCommit(() -> {
            put(office, NameEntry.of(person, identity));
            announce(office, person);
        });
    }

    void forgetAfterCommit(OfficeId office, PersonId person) {
        afterCommit(() -> {
            shelf(office).write(names -> names.remove(person));
            announce(office, person);
        });
    }

    /** Another node changed this person. */
    void refresh(OfficeId office, PersonId person) {
        rows.find(office, person).ifPresentOrElse(entry -> put(office, entry), () -> shelf(office)
                .write(names -> names.remove(person)));
    }

    /** After the line to the database was down: what was changed since the last notice. */
    void refreshChanged() {
        shelves.forEach((office, shelf) -> later(
                loader,
                "the names of office " + office,
                () -> rows.recent(office, entry -> {
                    goOn();
                    put(office, entry);
                })));
    }

    /** What runs ends by itself at the next name, so that nobody asks a database that is gone. */
    @Override
    public void destroy() {
        stopping = true;
        loader.shutdown();
        announcer.shutdown();
        try {
            loader.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS);
            announcer.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void announce(OfficeId office, PersonId person) {
        later(announcer, "a notice", () -> rows.announce(office, person));
    }

    private void later(ExecutorService thread, String what, Runnable work) {
        if (stopping) {
            return;
        }
        thread.execute(() -> {
            try {
                goOn();
                work.run();
            } catch (CancellationException stopped) {
                LOG.debug("stopped while reading {}", what);
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("{} could not be read: {}", what, away.getClass().getSimpleName());
            }
        });
    }

    private void goOn() {
        if (stopping) {
            throw new CancellationException();
        }
    }

    private void put(OfficeId office, NameEntry entry) {
        shelf(office).write(names -> names.put(entry));
    }

    private Shelf shelf(OfficeId office) {
        return shelves.computeIfAbsent(office, fresh -> {
            var shelf = new Shelf();
            later(loader, "the names of office " + fresh, () -> load(fresh, shelf));
            return shelf;
        });
    }

    private void load(OfficeId office, Shelf shelf) {
        try {
            // Whoever was put while we read is newer than what we read.
            rows.all(
                    office,
                    entry -> shelf.write(names -> {
                        goOn();
                        if (!names.knows(entry.person())) {
                            names.put(entry);
                        }
                    }));
            shelf.isLoaded = true;
        } finally {
            if (!shelf.isLoaded) {
                // The next question begins a new shelf.
                shelves.remove(office, shelf);
            }
        }
    }

    private <T> T read(OfficeId office, Function<OfficeNames, T> question) {
        var shelf = shelf(office);
        shelf.lock.readLock().lock();
        try {
            return question.apply(shelf.names);
        } finally {
            shelf.lock.readLock().unlock();
        }
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private static Thread daemon(Runnable work, String name) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

    private static final class Shelf {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private final OfficeNames names = new OfficeNames();
        private volatile boolean isLoaded;

        private void write(Consumer<OfficeNames> change) {
            lock.writeLock().lock();
            try {
                change.accept(names);
            } finally {
                lock.writeLock().unlock();
            }
        }
    }
}
