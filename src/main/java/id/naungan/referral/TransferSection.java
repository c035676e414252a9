package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseSection;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pelimpahan di halaman kasus: where it stands, and the way to it where another authority is competent. */
@Component
class TransferSection implements CaseSection, CaseAction {
    private static final int ABOVE_REFERRALS = 28;
    private static final Set<String> FULFILS = Set.of(
            TransferEvent.PREPARED.code(),
            TransferEvent.OFFERED.code(),
            TransferEvent.ACCEPTED.code(),
            "letter.drafted:transfer-note");

    private final Transfers transfers;

    TransferSection(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public int order() {
        return ABOVE_REFERRALS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return isHers(file) ? Transfers.asks(file) : List.of();
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        if (!isHers(file)) {
            return Optional.empty();
        }
        List<Transfer> all = transfers.of(file);
        boolean mayAdd = !file.isClosed() && all.stream().noneMatch(Transfer::isOpen);
        return all.isEmpty() && !mayAdd
                ? Optional.empty()
                : Optional.of(
                        new Piece("referral/transfers.jte", Map.of("file", file, "transfers", all, "mayAdd", mayAdd)));
    }

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        if (!isHers(file) || file.isClosed()) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        for (Transfer transfer : transfers.of(file)) {
            if (transfer.isOpen()) {
                offers.add(new Offer("referral.transfer.open", transfer.at(file), FULFILS));
            }
        }
        if (offers.isEmpty()) {
            offers.add(new Offer("referral.transfer.action", file.at("pelimpahan"), FULFILS).in(Group.SERVICE));
        }
        return offers;
    }

    /** Of cases under this office's own authority, which are most, nothing is asked. */
    private static boolean isHers(CaseFile file) {
        return file.may(TransferPermission.WRITE)
                && !file.pass().isMasked()
                && file.jurisdiction() != null
                && file.jurisdiction() != Jurisdiction.OWN;
    }
}
