package id.naungan.casework;

import id.naungan.persons.Identity;
import id.naungan.persons.Kinship;
import id.naungan.persons.PersonRole;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rombongan. The people of a case on their way to another office; numbered for the journey alone, the first is the client. */
record Company(List<Soul> souls, List<Tie> ties) {

    Company {
        souls = List.copyOf(souls);
        ties = List.copyOf(ties);
    }

    record Soul(Set<PersonRole> roles, Identity identity) {
        Soul {
            roles = Set.copyOf(roles);
        }
    }

    /** What one is to another; both by their place among the souls. */
    record Tie(
            int person,
            int victim,
            Kinship kinship,
            @Nullable String detail) {}

    @Override
    public String toString() {
        return "Company[sealed]";
    }
}
