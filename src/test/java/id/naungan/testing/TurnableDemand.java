package id.naungan.testing;

import id.naungan.access.factor.FactorDemand;
import id.naungan.kernel.OfficeId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks for a second factor in the offices that a test names; elsewhere the cast signs in by its passwords alone. */
public final class TurnableDemand implements FactorDemand {
    private final Set<OfficeId> demanding = ConcurrentHashMap.newKeySet();

    public void begin(OfficeId office) {
        demanding.add(office);
    }

    @Override
    public boolean in(List<OfficeId> offices) {
        return offices.stream().anyMatch(demanding::contains);
    }
}
