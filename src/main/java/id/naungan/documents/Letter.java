package id.naungan.documents;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Surat. What is known of a letter without opening its words; instants UTC.
 *
 * @param revision of its words, from 1
 * @param chain who initials and who signs this revision, in order; the last one signs
 * @param code of the page of validity, null until signed
 * @param sha256 of the signed PDF in hexadecimal, null until signed
 */
public record Letter(
        LetterId id,
        CaseId caseId,
        LetterType type,
        LetterState state,
        int revision,
        AccountId draftedBy,
        String drafter,
        Instant draftedAt,
        List<Step> chain,
        @Nullable String code,
        @Nullable String sha256) {

    /** What somebody of the chain did. */
    public enum Act {
        INITIALLED,
        SIGNED,
        RETURNED
    }

    /**
     * One place in the chain.
     *
     * @param passedFrom the post whose turn it was before it was passed on, else null
     * @param act null while nobody has acted
     * @param by null while nobody has acted
     * @param as the post she acted in, which may be the fallback of {@code post}
     */
    public record Step(
            int position,
            String post,
            @Nullable String passedFrom,
            @Nullable Act act,
            @Nullable AccountId by,
            @Nullable String name,
            @Nullable String as,
            @Nullable Instant at) {}

    /** The first place where nobody has acted; empty when all have, and when it was returned. */
    public Optional<Step> turn() {
        if (!state.isOpen() || chain.stream().anyMatch(step -> step.act() == Act.RETURNED)) {
            return Optional.empty();
        }
        return chain.stream().filter(step -> step.act() == null).findFirst();
    }

    /** Whether the place is the last of the chain, the one that signs. */
    public boolean isSignature(Step step) {
        return step.position() == chain.size() - 1;
    }

    public @Nullable String number() {
        return state.numberOrNull();
    }
}
