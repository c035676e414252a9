package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja lembar. Opens the sheet of a client for whoever types why, and shows it to her for half an hour (S2.17). */
@Component
public class SheetDesk {
    private static final Set<Field> FIELDS =
            Set.of(Field.FORMAL_NAME, Field.NIK, Field.BIRTH, Field.SEX, Field.ADDRESS);

    private final Disclosure disclosure;
    private final Openings openings;
    private final Told told;
    private final Standings standings;
    private final TwinShelf shelf;
    private final OfficeClock clock;

    /** An open sheet; {@code until} is UTC. */
    public record Open(UUID client, int which, Sheet sheet, Instant until, String reason) {
        @Override
        public String toString() {
            return "Open[sealed]";
        }
    }

    SheetDesk(
            Disclosure disclosure,
            Openings openings,
            Told told,
            Standings standings,
            TwinShelf shelf,
            OfficeClock clock) {
        this.disclosure = disclosure;
        this.openings = openings;
        this.told = told;
        this.standings = standings;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The number of the opening; the reason goes into the access log with it. */
    @Transactional
    public Outcome<UUID> open(Actor actor, CaseFile file, UUID client, String reason) {
        Twins twins = shelf.today();
        LocalDate on = Filed.of(file).reportedOn(actor.zone());
        return disclosure
                .register(actor, file.id(), request(twins, FIELDS), on, reason)
                .then(people -> {
                    if (people.clients().stream().noneMatch(one -> one.id().equals(client))) {
                        return Outcome.refused(CannotEnter.NOT_A_CLIENT);
                    }
                    UUID id = UUID.randomUUID();
                    openings.add(
                            actor,
                            file,
                            new Openings.Opening(
                                    id,
                                    client,
                                    people.id(),
                                    clock.now(),
                                    standings.mark(actor, Filed.of(file), client),
                                    reason));
                    return Outcome.done(id);
                });
    }

    /** What she opened, as it stands now; empty when it was not she, or half an hour has passed. */
    public Optional<Open> shown(Actor actor, CaseFile file, UUID opening) {
        Twins twins = shelf.today();
        Filed filed = Filed.of(file);
        return openings.hers(actor, file, opening).flatMap(one -> disclosure
                .again(actor, file.id(), one.disclosure(), filed.reportedOn(actor.zone()))
                .flatMap(people -> {
                    List<UUID> clients = people.clients().stream()
                            .map(Disclosure.Somebody::id)
                            .toList();
                    int at = clients.indexOf(one.client());
                    Rows rows = new Rows();
                    shelf.filling(actor.zone()).fill(rows, filed, people, told.of(actor, file.id(), twins), false);
                    return at < 0
                            ? Optional.empty()
                            : Optional.of(new Open(
                                    one.client(),
                                    at + 1,
                                    Sheet.of(rows, at, twins),
                                    one.at().plus(Disclosure.OPEN),
                                    one.reason()));
                }));
    }

    /** The ministry by its own regulation: recording there is no choice of the client, and she was told so with her consents. */
    static Disclosure.Request request(Twins twins, Set<Field> fields) {
        return new Disclosure.Request(
                Disclosure.Basis.LEGAL_DUTY, twins.basis(), "simfoni", null, twins.recipient(), fields);
    }
}
