package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseSection;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rujukan di halaman kasus. Each with its recipient and where it stands. */
@Component
class ReferralSection implements CaseSection {
    private static final int BELOW_THE_CARE = 30;

    private final Referrals referrals;

    ReferralSection(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public int order() {
        return BELOW_THE_CARE;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.may(ReferralPermission.READ) && !file.pass().isMasked() ? Referrals.asks(file) : List.of();
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        if (!file.may(ReferralPermission.READ) || file.pass().isMasked()) {
            return Optional.empty();
        }
        List<Referral> all = referrals.of(file);
        boolean mayAdd = !file.isClosed() && file.may(ReferralPermission.WRITE);
        if (all.isEmpty() && !(file.needsOtherInstitution() && mayAdd)) {
            return Optional.empty();
        }
        return Optional.of(new Piece("referral/section.jte", Map.of("file", file, "referrals", all, "mayAdd", mayAdd)));
    }
}
