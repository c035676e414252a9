package id.naungan.standards;

import id.naungan.kernel.Words;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Standar pelayanan: one published standard, as its document says it. Immutable.
 *
 * @param code       service code, such as {@code intervensi-krisis}; the same through all versions
 * @param address    neutral last part of the public address, {@code /l/...}
 * @param title      the official title
 * @param headline   the title in plain words for the public page
 * @param summary    one or two plain sentences for the public page
 * @param clauses    plain items by component; the structured components are in here too, as texts
 * @param criteria   criteria of admission; empty when the standard has none
 * @param parameters what an office may change when it adopts the standard
 * @param remarks    lines of the published text that belong to no component
 */
public record Standard(
        String code,
        String address,
        ServiceFunction function,
        Clause title,
        Words headline,
        Words summary,
        Agency agency,
        Decree decree,
        Validity validity,
        Origin origin,
        List<Requirement> requirements,
        List<ProcedurePath> paths,
        List<ClockRule> clocks,
        @Nullable Fee fee,
        List<Product> products,
        ComplaintHandling complaints,
        Map<Component, List<Clause>> clauses,
        List<Criteria> criteria,
        List<Parameter> parameters,
        List<Clause> remarks) {

    public Standard {
        requirements = List.copyOf(requirements);
        paths = List.copyOf(paths);
        clocks = List.copyOf(clocks);
        products = List.copyOf(products);
        var ordered = new EnumMap<Component, List<Clause>>(Component.class);
        clauses.forEach((component, items) -> ordered.put(component, List.copyOf(items)));
        clauses = Collections.unmodifiableMap(ordered);
        criteria = List.copyOf(criteria);
        parameters = List.copyOf(parameters);
        remarks = List.copyOf(remarks);
    }

    /** The items of a component in their order; empty when the standard does not have it. */
    public List<Clause> clausesOf(Component component) {
        return clauses.getOrDefault(component, List.of());
    }

    /** The items of the procedure that stand before its steps. */
    public List<Clause> procedureIntroduction() {
        List<Clause> all = clausesOf(Component.PROCEDURE);
        int steps = paths.stream().mapToInt(path -> path.steps().size()).sum();
        return all.subList(0, all.size() - steps);
    }

    public boolean has(Component component) {
        return !clausesOf(component).isEmpty();
    }

    public Optional<ClockRule> clock(String clockCode) {
        return clocks.stream().filter(clock -> clock.code().equals(clockCode)).findFirst();
    }

    public Optional<ProcedurePath> path(String pathCode) {
        return paths.stream().filter(path -> path.code().equals(pathCode)).findFirst();
    }

    /** A step by its code, which is unique in the whole standard. */
    public Optional<ProcedureStep> step(String stepCode) {
        return paths.stream().flatMap(path -> path.step(stepCode).stream()).findFirst();
    }

    /** The same text under another decree: that of the office which adopted it. */
    Standard under(Decree other) {
        return copy(agency, other, complaints, parameters);
    }

    /** The same text with other contacts. */
    Standard with(Agency whose, ComplaintHandling channels, List<Parameter> values) {
        return copy(whose, decree, channels, values);
    }

    private Standard copy(Agency whose, Decree which, ComplaintHandling channels, List<Parameter> values) {
        return new Standard(
                code,
                address,
                function,
                title,
                headline,
                summary,
                whose,
                which,
                validity,
                origin,
                requirements,
                paths,
                clocks,
                fee,
                products,
                channels,
                clauses,
                criteria,
                values,
                remarks);
    }

    /**
     * The same text with the contacts of this office alone. A library's text carries the telephone of the office that wrote it;
     * who is in danger must not be sent there, so what the office has not said itself is left out.
     *
     * @param said codes of the parameters for which the office gave a value of its own
     */
    public Standard withContactsSaid(Set<String> said) {
        return new Contacts(this, said).applied();
    }

    /** Contacts that the office has still to say. */
    public List<Parameter> unsaid() {
        return parameters.stream().filter(Parameter::isUnsaid).toList();
    }

    /** Fungsi layanan: the six functions of a UPTD PPA (Permen PPPA 2/2022). */
    public enum ServiceFunction {
        PUBLIC_COMPLAINT,
        OUTREACH,
        CASE_MANAGEMENT,
        TEMPORARY_SHELTER,
        MEDIATION,
        ACCOMPANIMENT
    }

    /** Instansi: the office that published the text; each part but the name may be null. */
    public record Agency(
            Words name,
            List<Words> hierarchy,
            @Nullable String street,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String site,
            Clause.Source source) {
        public Agency {
            hierarchy = List.copyOf(hierarchy);
        }
    }

    /** No. SK. */
    public sealed interface Decree {
        record Given(String number) implements Decree {}

        record Missing() implements Decree {}

        /** The text prints the label "No. SK" and leaves it blank (S4.6). */
        record LabelWithoutValue() implements Decree {}
    }

    /** Masa berlaku; null from: from the day of adoption; null until: until replaced. Both days included. */
    public record Validity(
            @Nullable LocalDate from, @Nullable LocalDate until) {
        public boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * Asal: where the text was published.
     *
     * @param prefix     prefix of its statement numbers, such as {@code S3}
     * @param statements how many statements the text has; 0 when nobody numbered them
     * @param verbatim   true when the Indonesian is the published wording, false when it is a faithful rewording
     */
    public record Origin(String office, String prefix, int statements, boolean verbatim) {}

    /** Biaya. */
    public record Fee(boolean free, List<Clause> clauses) {
        public Fee {
            clauses = List.copyOf(clauses);
        }
    }

    /** Produk layanan; document is a document code, null when the product is the service itself. */
    public record Product(Clause clause, @Nullable String document) {}

    /**
     * Kriteria.
     *
     * @param step the step in which they are weighed, null when none
     */
    public record Criteria(
            Clause clause, Weighing weighing, @Nullable String step, List<Criterion> items) {
        public Criteria {
            items = List.copyOf(items);
        }
    }

    /** {@code accepts}: speaks for admission when true, for refusal when false. */
    public record Criterion(Clause clause, boolean accepts) {}

    /** How criteria decide: a person weighs them, all must hold, or any one is enough. */
    public enum Weighing {
        WEIGHED,
        ALL,
        ANY
    }

    /**
     * Parameter: a value an office may change when it adopts the standard.
     *
     * @param span   the value when it is a time, else null
     * @param least  lower bound of a time, null when none
     * @param most   upper bound of a time, null when none
     * @param counts ways of counting days the office may choose; empty means only the published one
     * @param text   the value when it is a text such as a telephone number, else null; null as well where the office has still to say it
     */
    public record Parameter(
            String code,
            Words label,
            @Nullable Span span,
            @Nullable Span least,
            @Nullable Span most,
            List<Span.Count> counts,
            @Nullable String text) {
        public Parameter {
            counts = List.copyOf(counts);
        }

        /** Whether it is a contact for which the office has given no value of its own. */
        public boolean isUnsaid() {
            return span == null && text == null;
        }
    }

    /** Nilai pilihan: an office's own value for a parameter, a time or a text; exactly one is set. */
    public record Choice(@Nullable Span span, @Nullable String text) {
        public Choice {
            if ((span == null) == (text == null)) {
                throw new IllegalArgumentException("A choice is a time or a text");
            }
        }

        public static Choice of(Span span) {
            return new Choice(span, null);
        }

        public static Choice of(String text) {
            return new Choice(null, text);
        }
    }
}
