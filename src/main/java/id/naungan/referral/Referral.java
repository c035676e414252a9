package id.naungan.referral;

import id.naungan.casework.CaseFile;
import id.naungan.documents.LetterId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Rujukan. What was prepared, its letter, and what became of it in order; instants UTC. */
public record Referral(
        UUID id, ReferralDraft draft, LetterId letter, Instant preparedAt, String by, List<ReferralAct> acts) {

    public Referral {
        acts = List.copyOf(acts);
    }

    public ReferralState state() {
        return ReferralState.of(preparedAt, acts);
    }

    /** Counts what happened; a form that saw fewer acts is told so. */
    public int version() {
        return acts.size();
    }

    public Instant lastAt() {
        return acts.isEmpty() ? preparedAt : acts.getLast().happenedAt();
    }

    /** The day of the next follow-up, while one is awaited. */
    public Optional<LocalDate> nextOn() {
        return state().isOpen()
                ? acts.reversed().stream()
                        .map(ReferralAct::nextOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    public String at(CaseFile file) {
        return file.at("rujukan/" + id);
    }
}
