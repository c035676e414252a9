package id.naungan.referral;

import java.time.Instant;
import java.util.List;

/** Tahap rujukan. Follows from what happened; {@code since} is UTC. */
public sealed interface ReferralState {

    /** Disiapkan. The letter is on its way to a signature, or signed and not handed over. */
    record Prepared(Instant since) implements ReferralState {}

    /** Diserahkan. The partner has it and has not answered. */
    record HandedOver(Instant since) implements ReferralState {}

    /** Diterima. The partner helps; its result is awaited. */
    record Accepted(Instant since) implements ReferralState {}

    /** Selesai. Refused, finished with a result, or withdrawn; nothing more is awaited. */
    record Ended(ActKind by, Instant since) implements ReferralState {}

    static ReferralState of(Instant preparedAt, List<ReferralAct> acts) {
        ReferralState state = new Prepared(preparedAt);
        for (ReferralAct act : acts) {
            state = switch (act.kind()) {
                case HANDED_OVER -> new HandedOver(act.happenedAt());
                case ACCEPTED -> new Accepted(act.happenedAt());
                case FOLLOWED_UP -> state;
                case REFUSED, RESULT, WITHDRAWN -> new Ended(act.kind(), act.happenedAt());
            };
        }
        return state;
    }

    /** What may happen next, in the order of its buttons. */
    default List<ActKind> next() {
        return switch (this) {
            case Prepared prepared -> List.of(ActKind.HANDED_OVER, ActKind.WITHDRAWN);
            case HandedOver waiting ->
                List.of(ActKind.ACCEPTED, ActKind.REFUSED, ActKind.FOLLOWED_UP, ActKind.WITHDRAWN);
            case Accepted running -> List.of(ActKind.FOLLOWED_UP, ActKind.RESULT, ActKind.WITHDRAWN);
            case Ended ended -> List.of();
        };
    }

    default boolean isOpen() {
        return !(this instanceof Ended);
    }

    /** For message keys. */
    default String word() {
        return switch (this) {
            case Prepared prepared -> "prepared";
            case HandedOver waiting -> "handed-over";
            case Accepted running -> "accepted";
            case Ended ended ->
                switch (ended.by()) {
                    case REFUSED -> "refused";
                    case WITHDRAWN -> "withdrawn";
                    default -> "finished";
                };
        };
    }

    /** Colour of its badge. */
    default String tone() {
        return switch (this) {
            case Prepared prepared -> "yellow";
            case HandedOver waiting -> "blue";
            case Accepted running -> "green";
            case Ended ended -> ended.by() == ActKind.REFUSED ? "red" : "grey";
        };
    }
}
