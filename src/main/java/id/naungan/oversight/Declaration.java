package id.naungan.oversight;

import id.naungan.kernel.AccountId;
import id.naungan.persons.Identity;
import id.naungan.persons.Nik;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pernyataan hubungan. An officer's word that she is related to somebody, given before anybody asks. */
public record Declaration(UUID id, AccountId account, String officer, Instant at, Someone about) {

    /** Whom she means; enough to tell that person from others of the same name. */
    public record Someone(
            Tie tie,
            String fullName,
            @Nullable String nik,
            @Nullable LocalDate birth,
            String words) {

        /** Whether there is enough to know her by. */
        public boolean isKnowable() {
            Nik number = Nik.of(nik);
            return birth != null || (number != null && number.isWhole());
        }

        /** The same whole NIK, or the same name and day of birth. */
        public boolean is(Identity other) {
            Nik mine = Nik.of(nik);
            Nik theirs = Nik.of(other.nik());
            if (mine != null && theirs != null && mine.isWhole() && mine.equals(theirs)) {
                return true;
            }
            return birth != null
                    && other.birth() != null
                    && birth.equals(other.birth().date())
                    && fullName.equalsIgnoreCase(other.fullName());
        }

        /** As the search for people wants to know whom to look for. */
        Identity sought() {
            Identity named = Identity.named(fullName);
            return new Identity(
                    null,
                    fullName,
                    null,
                    nik,
                    null,
                    birth == null ? null : Identity.Birth.on(birth),
                    null,
                    List.of(),
                    null,
                    null,
                    named.background(),
                    named.condition());
        }

        @Override
        public String toString() {
            return "Someone[sealed]";
        }
    }
}
