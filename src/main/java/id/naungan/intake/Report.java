package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.persons.Identity;
import id.naungan.persons.Kinship;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Laporan masuk. What reached the desk without anybody standing there, and what became of it in order; instants UTC.
 *
 * @param receivedAt when the office first heard; starts the clocks of a case however late it was typed
 * @param by name of the officer who took it
 * @param version counts changes; a form that saw an older one is told so
 */
public record Report(
        UUID id,
        ReportChannel channel,
        InformationSource source,
        Instant receivedAt,
        Instant recordedAt,
        AccountId account,
        String by,
        int version,
        Words words,
        List<Settlement> settlements) {

    public Report {
        settlements = List.copyOf(settlements);
    }

    /** What it came to; empty while it waits. */
    public Optional<Settlement> outcome() {
        return settlements.isEmpty() ? Optional.empty() : Optional.of(settlements.getLast());
    }

    /** The case it became or joined. */
    public Optional<CaseId> caseId() {
        return outcome().flatMap(settled -> Optional.ofNullable(settled.caseId()));
    }

    public boolean isMine(Actor actor) {
        return account.equals(actor.account());
    }

    /**
     * Isi laporan. All that is sealed; every part may be missing.
     *
     * @param reporter null for somebody who wants no name
     * @param leaveMessage whether a word may be left with whoever answers
     * @param suspect whether the reporter may be the one accused; null where nobody thought so
     * @param about how the one it is about is called, as far as anybody knows
     * @param agency who referred, and {@code letter} the number of its letter
     */
    public record Words(
            @Nullable String reporter,
            @Nullable String phone,
            Identity.MayCall mayCall,
            @Nullable String safeTime,
            boolean leaveMessage,
            Kinship kinship,
            @Nullable Boolean suspect,
            @Nullable String about,
            @Nullable String told,
            @Nullable String agency,
            @Nullable String letter,
            List<Elsewhere> elsewhere) {
        public Words {
            elsewhere = List.copyOf(elsewhere);
        }

        public boolean isSuspect() {
            return Boolean.TRUE.equals(suspect);
        }

        @Override
        public String toString() {
            return "Report.Words[sealed]";
        }
    }

    /** Nomor di sistem lain. Its number in SAPA, 112, LAPOR! or Simfoni. */
    public record Elsewhere(OtherSystem system, String number) {}

    /** Sistem lain. */
    public enum OtherSystem {
        SAPA_129,
        CALL_112,
        LAPOR,
        SIMFONI,
        OTHER
    }

    /** As typed, before it is known by whom. */
    public record Draft(ReportChannel channel, InformationSource source, Instant receivedAt, Words words) {}

    /**
     * Penyelesaian. One answer to what it came to; never changed.
     *
     * @param note in words, with the provider's name where it was handed on; null when nothing was said
     */
    public record Settlement(
            ReportOutcome outcome,
            Instant at,
            String by,
            @Nullable CaseId caseId,
            @Nullable String note) {}

    /** Baris register. A report without its words, for lists that open nothing; {@code outcome} is null while it waits. */
    public record Line(
            UUID id,
            ReportChannel channel,
            InformationSource source,
            Instant receivedAt,
            Instant recordedAt,
            String by,
            @Nullable ReportOutcome outcome) {}
}
