package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Disclosure;
import id.naungan.kernel.CaseId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pembandingan. Says of clients how they stand: compares keyed hashes and tells nobody what was compared. */
@Component
class Standings {
    private final CasePeople people;
    private final Disclosure disclosure;
    private final Told told;
    private final TwinShelf shelf;

    Standings(CasePeople people, Disclosure disclosure, Told told, TwinShelf shelf) {
        this.people = people;
        this.disclosure = disclosure;
        this.told = told;
        this.shelf = shelf;
    }

    List<Standing> of(Actor actor, List<Entries.Client> clients) {
        Map<CaseId, String> names = people.maskedClients(
                actor.office(),
                clients.stream().map(one -> one.filed().id()).distinct().toList());
        return clients.stream()
                .map(one -> new Standing(
                        one.filed().id(),
                        one.filed().number(),
                        one.id(),
                        name(names.get(one.filed().id()), one),
                        one.which(),
                        one.of(),
                        state(actor, one),
                        entered(one.last())))
                .toList();
    }

    byte[] mark(Actor actor, Filed filed, UUID client) {
        return disclosure.mark(
                actor.office(),
                filed.id(),
                client,
                filed.reportedOn(actor.zone()),
                told.of(actor, filed.id(), shelf.today()).fingerprint(client));
    }

    private Standing.State state(Actor actor, Entries.Client client) {
        Entries.Last last = client.last();
        if (last == null) {
            return Standing.State.NOT_ENTERED;
        }
        return client.touched() && !Arrays.equals(last.mark(), mark(actor, client.filed(), client.id()))
                ? Standing.State.NEEDS_UPDATE
                : Standing.State.ENTERED;
    }

    private static Standing.@Nullable Entered entered(Entries.@Nullable Last last) {
        return last == null ? null : new Standing.Entered(last.on(), last.by(), last.reference());
    }

    /** The masked names of a case come in one line, in the order of its clients. */
    private static String name(@Nullable String all, Entries.Client client) {
        String[] each = all == null ? new String[0] : all.split(", ");
        return each.length == client.of() ? each[client.which() - 1] : "";
    }
}
