package id.naungan.casework;

import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import id.naungan.persons.PersonRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keberadaan klien. Where she is found and by which numbers, as the people of the case say it; reads only what it is handed. */
final class Whereabouts {
    private final List<Participant> all;

    Whereabouts(List<Participant> all) {
        this.all = all;
    }

    /** Whether who reported is accused in the same case. */
    boolean isReporterAccused() {
        return reporters().anyMatch(this::isAccused);
    }

    List<CasePeople.Destination> destinations() {
        return all.stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(one -> one.person().identity())
                .map(one -> new CasePeople.Destination(one.shortName(), address(one), contacts(one)))
                .toList();
    }

    /** Hers first; then who reported, unless that is somebody accused. Only numbers that may be called. */
    private List<CasePeople.Contact> contacts(Identity client) {
        return Stream.concat(
                        numbers(client, true),
                        reporters()
                                .filter(reporter -> !isAccused(reporter))
                                .flatMap(reporter -> numbers(reporter.person().identity(), false)))
                .toList();
    }

    private static Stream<CasePeople.Contact> numbers(Identity of, boolean client) {
        return of.phones().stream()
                .filter(phone -> phone.mayCall() == Identity.MayCall.YES)
                .map(phone -> new CasePeople.Contact(client, phone.number(), phone.safeTime()));
    }

    private Stream<Participant> reporters() {
        return all.stream().filter(one -> one.role() == PersonRole.REPORTER);
    }

    private boolean isAccused(Participant somebody) {
        return all.stream()
                .filter(one -> one.role() == PersonRole.ACCUSED)
                .anyMatch(accused -> PeopleConflicts.isSame(somebody, accused));
    }

    private static @Nullable String address(Identity of) {
        return Optional.ofNullable(of.whereabouts())
                .map(Identity.Address::words)
                .filter(words -> !words.isBlank())
                .orElse(null);
    }

    /** The same address with what was traced; what the tracing did not say stays. */
    static Identity.Address with(Identity.@Nullable Address before, CasePeople.Traced traced) {
        return new Identity.Address(
                before == null ? null : before.provinceCode(),
                before == null ? null : before.regencyCode(),
                traced.district().isEmpty() && before != null ? before.district() : traced.district(),
                traced.village().isEmpty() && before != null ? before.village() : traced.village(),
                traced.line());
    }
}
