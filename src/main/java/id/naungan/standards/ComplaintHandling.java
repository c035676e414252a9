package id.naungan.standards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Penanganan pengaduan: how the public complains about the service.
 *
 * @param promise the time promised for an answer; {@link Promise.None} when the text promises none
 */
public record ComplaintHandling(List<Channel> channels, List<Stage> stages, Promise promise, List<Clause> remarks) {

    public ComplaintHandling {
        channels = List.copyOf(channels);
        stages = List.copyOf(stages);
        remarks = List.copyOf(remarks);
    }

    /** Tahap; {@code promise} is the limit of this stage alone, null when the text gives none. */
    public record Stage(Clause clause, @Nullable Promise promise) {}

    /**
     * Saluran.
     *
     * @param contact number, address or mailbox as it is shown; null when the place itself is the channel
     * @param link    an https, tel or mailto address; null when none
     */
    public record Channel(
            Clause clause,
            Kind kind,
            @Nullable String contact,
            @Nullable String link) {}

    /** Jenis saluran. */
    public enum Kind {
        LAPOR,
        EMERGENCY,
        PHONE,
        SMS,
        WHATSAPP,
        EMAIL,
        LETTER,
        BOX,
        COUNTER,
        WEB,
        OTHER;

        /** Whether nobody can use it without a number or an address. */
        public boolean isByWire() {
            return switch (this) {
                case PHONE, SMS, WHATSAPP, EMAIL -> true;
                default -> false;
            };
        }
    }
}
