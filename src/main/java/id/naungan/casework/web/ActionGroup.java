package id.naungan.casework.web;

import id.naungan.casework.CaseAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kelompok tindakan. What may be done on the case in one of its fields.
 *
 * @param offers what is due first, then in the order of the work
 * @param due addresses of those whose turn it is by the standard
 */
public record ActionGroup(CaseAction.Group group, List<CaseAction.Offer> offers, Set<String> due) {

    public boolean isDue() {
        return offers.stream().anyMatch(offer -> due.contains(offer.href()));
    }

    /** The groups that hold anything; those with something due first. */
    static List<ActionGroup> of(List<CaseAction.Offer> offers, Set<String> due) {
        return Arrays.stream(CaseAction.Group.values())
                .map(group -> new ActionGroup(group, within(group, offers, due), due))
                .filter(group -> !group.offers().isEmpty())
                .sorted(Comparator.comparing(ActionGroup::isDue).reversed())
                .toList();
    }

    private static List<CaseAction.Offer> within(
            CaseAction.Group group, List<CaseAction.Offer> offers, Set<String> due) {
        Stream<CaseAction.Offer> listed = offers.stream().filter(offer -> offer.group() == group);
        List<CaseAction.Offer> once = new ArrayList<>();
        listed.filter(offer -> once.stream().noneMatch(other -> other.key().equals(offer.key())))
                .forEach(once::add);
        once.sort(Comparator.comparing(offer -> !due.contains(offer.href())));
        return List.copyOf(once);
    }
}
