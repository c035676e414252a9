package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.Query;
import id.naungan.partners.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tindakan rujukan, offered on the case page beside the step that waits for each. */
@Component
class ReferralActions implements CaseAction {
    private final Referrals referrals;

    ReferralActions(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.isClosed() || !file.may(ReferralPermission.WRITE) ? List.of() : Referrals.asks(file);
    }

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        if (file.isClosed() || !file.may(ReferralPermission.WRITE)) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        for (Referral referral : referrals.of(file)) {
            if (referral.state() instanceof ReferralState.Prepared) {
                offers.add(new Offer(
                        "referral.letter.action", "/surat/" + referral.letter(), Set.of("letter.signed:referral")));
            }
            for (ActKind kind : referral.state().next()) {
                if (kind != ActKind.WITHDRAWN) {
                    offers.add(new Offer(
                            "referral.act." + kind, referral.at(file) + "/" + kind.path(), fulfils(kind, referral)));
                }
            }
        }
        offers.add(new Offer(
                        "referral.new.action",
                        file.at("rujukan/baru"),
                        Set.of(ReferralEvent.PREPARED.code(), "letter.drafted:referral"))
                .in(Group.SERVICE));
        for (Need need : Need.values()) {
            offers.add(new Offer(
                    "referral.new.action",
                    file.at("rujukan/baru?need=" + need),
                    Set.of(ReferralEvent.handedOver(need).code())));
        }
        return offers;
    }

    private static Set<String> fulfils(ActKind kind, Referral referral) {
        return kind == ActKind.HANDED_OVER
                ? Set.of(
                        kind.event().code(),
                        ReferralEvent.handedOver(referral.draft().need()).code(),
                        "letter.sent:referral")
                : Set.of(kind.event().code());
    }
}
