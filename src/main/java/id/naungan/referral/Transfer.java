package id.naungan.referral;

import id.naungan.casework.CaseFile;
import id.naungan.documents.LetterId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pelimpahan. A case on its way to the authority that is competent for it: its letter, and what became of it; instants UTC.
 *
 * @param answer of an office of this installation, also where it has not reached the timeline yet; null where there is none
 */
public record Transfer(
        UUID id,
        TransferDraft draft,
        LetterId letter,
        Instant preparedAt,
        String by,
        List<Act> acts,
        @Nullable Answer answer) {

    public Transfer {
        acts = List.copyOf(acts);
    }

    /** Yang dapat terjadi; the path is the last part of its page's address. */
    public enum Kind {
        OFFERED("serahkan", TransferEvent.OFFERED),
        ACCEPTED("diterima", TransferEvent.ACCEPTED),
        REFUSED("ditolak", TransferEvent.REFUSED),
        WITHDRAWN("batal", TransferEvent.WITHDRAWN);

        private final String path;
        private final TransferEvent event;

        Kind(String path, TransferEvent event) {
            this.path = path;
            this.event = event;
        }

        public String path() {
            return path;
        }

        public TransferEvent event() {
            return event;
        }
    }

    /** @param by name of the officer, or of the office that answered; {@code scan} of a receipt, or null */
    public record Act(
            Kind kind,
            Instant at,
            String words,
            String by,
            @Nullable UUID scan) {
        @Override
        public String toString() {
            return "Act[" + kind + "]";
        }
    }

    /** @param reference the number under which the other office took it over; null when it refused */
    public record Answer(Kind how, Instant at, @Nullable String reference) {}

    /** PREPARED before the first act. */
    public String word() {
        if (answer != null) {
            return answer.how().name();
        }
        return acts.isEmpty() ? "PREPARED" : acts.getLast().kind().name();
    }

    public boolean isOpen() {
        return word().equals("PREPARED") || word().equals("OFFERED");
    }

    /** Colour of its badge. */
    public String tone() {
        return switch (word()) {
            case "PREPARED" -> "yellow";
            case "OFFERED" -> "blue";
            case "ACCEPTED" -> "green";
            case "REFUSED" -> "red";
            default -> "grey";
        };
    }

    /** What an officer here may write down next; what an office of this installation answers it writes itself. */
    public List<Kind> next() {
        return switch (word()) {
            case "PREPARED" -> List.of(Kind.OFFERED, Kind.WITHDRAWN);
            case "OFFERED" ->
                draft.receiver().isHere()
                        ? List.of(Kind.WITHDRAWN)
                        : List.of(Kind.ACCEPTED, Kind.REFUSED, Kind.WITHDRAWN);
            default -> List.of();
        };
    }

    public Instant lastAt() {
        return acts.isEmpty() ? preparedAt : acts.getLast().at();
    }

    public String at(CaseFile file) {
        return file.at("pelimpahan/" + id);
    }

    @Override
    public String toString() {
        return "Transfer[" + id + "]";
    }
}
