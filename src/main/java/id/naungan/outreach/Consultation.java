package id.naungan.outreach;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Konsultasi. What the companion asked the social worker, who supervises her, and what she was advised (S2.10); instants UTC.
 *
 * @param writer who wrote it down; {@code author} her name
 * @param adviser whom she asked; {@code advisedBy} her name
 * @param confirmed when the adviser confirmed it, or wrote it herself; null while it waits for her
 * @param addition what the adviser added when she confirmed; empty for nothing
 */
public record Consultation(
        UUID id,
        Instant at,
        AccountId writer,
        String author,
        AccountId adviser,
        String advisedBy,
        Words words,
        @Nullable Instant confirmed,
        String addition) {

    /** Sealed at rest. */
    public record Words(String asked, String advice, String recommendation) {
        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }

    public boolean isConfirmed() {
        return confirmed != null;
    }

    @Override
    public String toString() {
        return "Consultation[" + id + "]";
    }
}
