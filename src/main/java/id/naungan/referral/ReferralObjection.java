package id.naungan.referral;

import id.naungan.casework.CaseFile;
import id.naungan.casework.ClosingObjection;
import id.naungan.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rujukan yang belum selesai. A case does not close while a partner still has something to do or to say. */
@Component
class ReferralObjection implements ClosingObjection {
    private final Referrals referrals;

    /** How many are open. */
    record CannotCloseYet(long open) implements Refusal {
        @Override
        public String key() {
            return "referral.cannot.close-yet";
        }

        @Override
        public Object[] details() {
            return new Object[] {open};
        }
    }

    ReferralObjection(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Refusal> objections(CaseFile file) {
        long open = referrals.of(file).stream()
                .filter(referral -> referral.state().isOpen())
                .count();
        return open == 0 ? List.of() : List.of(new CannotCloseYet(open));
    }

    @Override
    public Optional<String> openCases() {
        return Optional.of(Referrals.OPEN_CASES);
    }
}
