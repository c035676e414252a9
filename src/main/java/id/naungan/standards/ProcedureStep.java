package id.naungan.standards;

import id.naungan.kernel.CaseKind;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Langkah: one step of the procedure, fulfilled by what the journal says and by nothing else.
 *
 * @param number      as the published text counts it, such as "8" or "8a"; "1" for the first step unless the document says otherwise
 * @param clause      code, verbatim text, source and readings
 * @param plain       the same in words for the public page
 * @param actors      who acts; empty when the text names nobody
 * @param parts       all parts that apply must be done; at least one
 * @param document    the document this step produces, null when none
 * @param when        when the step applies at all
 * @param optional    "bila perlu": the step may stay undone
 * @param repeat      periodic or repeated, null when done once
 * @param opens       other services this step may open
 * @param mustPrecede codes of steps that may not begin before this one is done
 * @param setAsideBy  events that set the step aside, such as {@code agreement.not-possible}, or {@link ClockRule#attested} steps
 * @param routings    which needs the text refers, and where; empty when it refers none
 */
public record ProcedureStep(
        String number,
        Clause clause,
        Words plain,
        List<Actor> actors,
        List<Part> parts,
        @Nullable StepDocument document,
        Condition when,
        boolean optional,
        @Nullable Repeat repeat,
        List<Opening> opens,
        List<String> mustPrecede,
        List<String> setAsideBy,
        List<Routing> routings) {

    public ProcedureStep {
        actors = List.copyOf(actors);
        parts = List.copyOf(parts);
        opens = List.copyOf(opens);
        mustPrecede = List.copyOf(mustPrecede);
        setAsideBy = List.copyOf(setAsideBy);
        routings = List.copyOf(routings);
    }

    public String code() {
        return clause.code();
    }

    /** The text as published. */
    public Words text() {
        return clause.text();
    }

    /** True when a person ticks this step by hand because no room records it yet. */
    public boolean isAttestedByHand() {
        return parts.stream().anyMatch(Part::isByHand);
    }

    /**
     * Whether every part that applies has happened.
     *
     * @param events   codes of events in the journal of the case
     * @param attested codes of steps attested by hand
     */
    public boolean isFulfilled(Set<String> events, Set<String> attested, Facts facts) {
        return parts.stream()
                .filter(part -> part.when().holds(facts))
                .allMatch(part -> part.isByHand()
                        ? attested.contains(code())
                        : part.anyOf().stream().anyMatch(events::contains));
    }

    /** As {@link #isFulfilled}: by an event, or by another step that was ticked by hand. */
    public boolean isSetAside(Set<String> events, Set<String> attested) {
        return setAsideBy.stream().anyMatch(events::contains)
                || attested.stream().map(ClockRule::attested).anyMatch(setAsideBy::contains);
    }

    /** Pelaku: a post code of the office (D16), or free words where the text names no post. Exactly one is set. */
    public record Actor(@Nullable String post, @Nullable Words words) {}

    /**
     * Tujuan rujukan: needs that the text sends to other institutions, both as codes of the partners' room in small letters.
     *
     * @param kinds empty where the text names no institution; the office's own rules then say where
     */
    public record Routing(List<String> needs, List<String> kinds) {
        public Routing {
            needs = List.copyOf(needs);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Bagian: a part of a step that bundles several duties.
     *
     * @param label null when the step has only one part
     * @param anyOf event codes, one of which fulfils the part; empty when it is attested by hand
     */
    public record Part(
            String code, @Nullable Words label, List<String> anyOf, Condition when, List<String> statements) {
        public Part {
            anyOf = List.copyOf(anyOf);
            statements = List.copyOf(statements);
        }

        public boolean isByHand() {
            return anyOf.isEmpty();
        }
    }

    /**
     * Dokumen: the letter or form a step produces.
     *
     * @param type     document code, such as {@code referral-cover}
     * @param initials post codes that initial it (paraf), in order
     * @param signers  post codes that sign it, in order; {@code CLIENT} is the client herself
     */
    public record StepDocument(String type, List<String> initials, List<String> signers) {
        public StepDocument {
            initials = List.copyOf(initials);
            signers = List.copyOf(signers);
        }
    }

    /**
     * Hanya bila: empty sets mean "any".
     *
     * @param needsOtherInstitution true when the step applies only if another institution's service is needed
     * @param words                 a condition the program cannot decide, null when none; a person decides
     */
    public record Condition(
            Set<RiskLevel> risks,
            Set<Jurisdiction> jurisdictions,
            Set<CaseKind> kinds,
            boolean needsOtherInstitution,
            @Nullable Words words) {

        public static final Condition ALWAYS = new Condition(Set.of(), Set.of(), Set.of(), false, null);

        public Condition {
            risks = Set.copyOf(risks);
            jurisdictions = Set.copyOf(jurisdictions);
            kinds = Set.copyOf(kinds);
        }

        /** True unless a known fact rules it out; what is not known yet rules nothing out. */
        public boolean holds(Facts facts) {
            return (risks.isEmpty() || facts.risk() == null || risks.contains(facts.risk()))
                    && (jurisdictions.isEmpty()
                            || facts.jurisdiction() == null
                            || jurisdictions.contains(facts.jurisdiction()))
                    && (kinds.isEmpty() || facts.kind() == null || kinds.contains(facts.kind()))
                    && (!needsOtherInstitution || facts.needsOtherInstitution());
        }

        /** As {@link #holds}, but what is asked for must be known. */
        public boolean isCertain(Facts facts) {
            return holds(facts)
                    && (risks.isEmpty() || facts.risk() != null)
                    && (jurisdictions.isEmpty() || facts.jurisdiction() != null)
                    && (kinds.isEmpty() || facts.kind() != null);
        }
    }

    /** What is known of a case when steps are chosen; null means not known yet. */
    public record Facts(
            @Nullable RiskLevel risk,
            @Nullable Jurisdiction jurisdiction,
            @Nullable CaseKind kind,
            boolean needsOtherInstitution) {
        public static final Facts UNKNOWN = new Facts(null, null, null, false);
    }

    /** Berulang: {@code every} is null when the text only says "berkala". */
    public record Repeat(@Nullable Span every) {}

    /** Membuka layanan lain: the code of a standard this step may open, and when (free words or null). */
    public record Opening(String serviceCode, @Nullable Words when) {}
}
