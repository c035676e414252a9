package id.naungan.access.factor;

import id.naungan.kernel.OfficeId;
import java.util.List;

/** Kewajiban faktor kedua. Whether who works in one of these offices must have a second factor before she sees a page. */
public interface FactorDemand {

    boolean in(List<OfficeId> offices);
}
