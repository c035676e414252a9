package id.naungan.outreach;

import java.time.Instant;
import java.util.UUID;

/** Jawaban supervisor to what the team had to do without asking. */
public record Answer(UUID subject, Kind kind, Instant at, String by, String words) {

    /** Seen; or, where nobody was found, to go on with the search or to end it. */
    public enum Kind {
        SEEN,
        GO_ON,
        STOP
    }

    @Override
    public String toString() {
        return "Answer[sealed]";
    }
}
