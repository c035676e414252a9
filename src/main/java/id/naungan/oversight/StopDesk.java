package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseGrants;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja penunjukan yang dihentikan. Who is kept out is never named for the case, and who is accused never speaks for the client unseen. */
@Component
public class StopDesk implements CasePeople.Watch {
    private final Stops stops;
    private final Matches matches;
    private final SameDay sameDay;
    private final CaseGrants grants;

    /** As a supervisor reads it: an officer by name, a person of the case masked. */
    public record Stopped(UUID id, CasePeople.Seat seat, String who, String by, Instant at) {}

    StopDesk(Stops stops, Matches matches, SameDay sameDay, CaseGrants grants) {
        this.stops = stops;
        this.matches = matches;
        this.sameDay = sameDay;
        this.grants = grants;
    }

    @Override
    public void changed(Actor actor, CaseFile file) {
        matches.within(actor, file);
        sameDay.known(actor, file);
    }

    @Override
    public boolean stops(Actor actor, CaseFile file, Collection<AccountId> named, CasePeople.Seat seat) {
        Set<AccountId> out = grants.keptOut(List.of(file.id())).getOrDefault(file.id(), Set.of());
        List<AccountId> barred = named.stream().filter(out::contains).distinct().toList();
        barred.forEach(account -> stops.add(actor, file, seat, account, null));
        return !barred.isEmpty();
    }

    @Override
    public void stopped(Actor actor, CaseFile file, PersonId accused, CasePeople.Seat seat) {
        stops.add(actor, file, seat, null, accused);
    }

    /** What nobody has looked at yet; {@code people} are those of the case, masked. */
    public List<Stopped> of(CaseFile file, List<CasePeople.Masked> people) {
        Map<PersonId, String> names = people.stream()
                .collect(Collectors.toMap(CasePeople.Masked::id, CasePeople.Masked::name, (first, again) -> first));
        return stops.of(file).stream()
                .map(one -> new Stopped(
                        one.id(),
                        one.seat(),
                        one.officer() != null ? one.officer() : names.getOrDefault(one.person(), ""),
                        one.by(),
                        one.at()))
                .toList();
    }

    /** Her word that she has seen it and acted. */
    @Transactional
    public boolean settle(Actor actor, CaseFile file, UUID id) {
        return stops.settle(actor, file, id);
    }
}
