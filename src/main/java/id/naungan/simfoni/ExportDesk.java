package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.casework.Disclosure.Registered;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja berkas. The tables of the cases that were reported in a period, without names, numbers or homes: a file has no lock.
 * Each case has its own row in the access log, with the reason.
 */
@Component
public class ExportDesk {
    private static final Set<Field> FIELDS = Set.of(Field.BIRTH, Field.SEX);
    private static final int MOST = 1000;

    private final Disclosure disclosure;
    private final Exports exports;
    private final Told told;
    private final TwinShelf shelf;
    private final CaseDoor door;
    private final OfficeClock clock;

    /** An export that can be fetched; {@code until} is UTC. */
    public record Ready(UUID id, LocalDate from, LocalDate to, int cases, Instant until) {}

    ExportDesk(Disclosure disclosure, Exports exports, Told told, TwinShelf shelf, CaseDoor door, OfficeClock clock) {
        this.disclosure = disclosure;
        this.exports = exports;
        this.told = told;
        this.shelf = shelf;
        this.door = door;
        this.clock = clock;
    }

    /** From one day to another, both included, by the office's calendar. */
    @Transactional
    public Outcome<UUID> prepare(Actor actor, LocalDate from, LocalDate to, String reason) {
        if (to.isBefore(from)) {
            return Outcome.refused(CannotEnter.PERIOD_REVERSED);
        }
        List<Filed> cases = reported(actor, from, to);
        if (cases.size() > MOST) {
            return Outcome.refused(CannotEnter.TOO_MANY);
        }
        Disclosure.Request request = SheetDesk.request(shelf.today(), FIELDS);
        Map<CaseId, UUID> disclosures = new LinkedHashMap<>();
        for (Filed one : cases) {
            if (disclosure.register(actor, one.id(), request, one.reportedOn(actor.zone()), reason)
                    instanceof Outcome.Done<Registered> done) {
                disclosures.put(one.id(), done.value().id());
            }
        }
        UUID id = UUID.randomUUID();
        exports.add(actor, new Exports.Export(id, clock.now(), from, to, disclosures, reason));
        return Outcome.done(id);
    }

    /** Hers, for half an hour. */
    public Optional<Ready> ready(Actor actor, UUID id) {
        return hers(actor, id)
                .map(one -> new Ready(
                        one.id(),
                        one.from(),
                        one.to(),
                        one.disclosures().size(),
                        one.at().plus(Disclosure.OPEN)));
    }

    /** One file of an export; the taking of it is written down. */
    public Optional<byte[]> file(Actor actor, UUID id, Table table) {
        return hers(actor, id).map(export -> {
            note(actor, export, table.code());
            return csv(table, rows(actor, export));
        });
    }

    /** All files of an export in one. */
    public Optional<byte[]> zip(Actor actor, UUID id) {
        return hers(actor, id).map(export -> {
            note(actor, export, "zip");
            Rows rows = rows(actor, export);
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (Table table : Table.values()) {
                    ZipEntry entry = new ZipEntry(table.file());
                    entry.setTimeLocal(LocalDateTime.ofInstant(export.at(), actor.zone()));
                    zip.putNextEntry(entry);
                    zip.write(csv(table, rows));
                }
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
            return out.toByteArray();
        });
    }

    private void note(Actor actor, Exports.Export export, String what) {
        door.note(actor, SimfoniPermission.EXPORT, "simfoni-export:" + export.id() + ":" + what);
    }

    private Optional<Exports.Export> hers(Actor actor, UUID id) {
        return exports.hers(actor, id, clock.now().minus(Disclosure.OPEN));
    }

    /** Only what was released to her then, and what she may still see now. */
    private Rows rows(Actor actor, Exports.Export export) {
        Rows rows = new Rows();
        Filling filling = shelf.filling(actor.zone());
        for (Filed one : reported(actor, export.from(), export.to())) {
            UUID released = export.disclosures().get(one.id());
            if (released != null) {
                disclosure
                        .again(actor, one.id(), released, one.reportedOn(actor.zone()))
                        .ifPresent(people ->
                                filling.fill(rows, one, people, told.of(actor, one.id(), filling.twins()), true));
            }
        }
        return rows;
    }

    private List<Filed> reported(Actor actor, LocalDate from, LocalDate to) {
        return exports.reported(
                door.visibleCases(actor, SimfoniPermission.EXPORT),
                from.atStartOfDay(actor.zone()).toInstant(),
                to.plusDays(1).atStartOfDay(actor.zone()).toInstant(),
                MOST + 1);
    }

    private static byte[] csv(Table table, Rows rows) {
        return Spreadsheet.of(table, rows.of(table)).getBytes(StandardCharsets.UTF_8);
    }
}
