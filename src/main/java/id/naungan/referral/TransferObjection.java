package id.naungan.referral;

import id.naungan.casework.CaseFile;
import id.naungan.casework.ClosingObjection;
import id.naungan.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pelimpahan yang belum dijawab. A case does not close before the other authority has taken it over. */
@Component
class TransferObjection implements ClosingObjection {
    private final Transfers transfers;

    enum CannotCloseYet implements Refusal {
        TRANSFER_UNANSWERED;

        @Override
        public String key() {
            return "referral.cannot.close-before-answer";
        }
    }

    TransferObjection(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public List<Refusal> objections(CaseFile file) {
        return transfers.of(file).stream().anyMatch(Transfer::isOpen)
                ? List.of(CannotCloseYet.TRANSFER_UNANSWERED)
                : List.of();
    }

    @Override
    public Optional<String> openCases() {
        return Optional.of(Transfers.OPEN_CASES);
    }
}
