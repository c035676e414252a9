package id.naungan.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Penjangkauan sebuah kasus. All that is known and was done to reach her, oldest first. */
public record Outreach(List<Learned> learned, List<Visit> visits, List<Answer> answers) {

    /** So many tries before it may be proposed to end a search. */
    public static final int TRIES = 3;

    public Outreach {
        learned = List.copyOf(learned);
        visits = List.copyOf(visits);
        answers = List.copyOf(answers);
    }

    /**
     * Perlu jawaban. What a supervisor must answer.
     *
     * @param visit null for a report that was withdrawn
     */
    public record Matter(UUID subject, @Nullable ActKind visit, Instant at, String by, String words) {

        /** Whether the answer says how the search goes on. */
        public boolean asksWhatNext() {
            return visit == ActKind.NOT_FOUND;
        }

        /** For message keys. */
        public String word() {
            return visit == null ? "WITHDRAWN" : visit.name();
        }

        @Override
        public String toString() {
            return "Matter[sealed]";
        }
    }

    public boolean isEmpty() {
        return learned.isEmpty() && visits.isEmpty();
    }

    public List<Learned> of(LearnedKind kind) {
        return learned.stream().filter(one -> one.kind() == kind).toList();
    }

    public Optional<Learned> last(LearnedKind kind) {
        List<Learned> all = of(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public @Nullable Situation situation() {
        return last(LearnedKind.SITUATION).map(one -> one.words().situation()).orElse(null);
    }

    public Optional<Visit> open() {
        return visits.stream().filter(Visit::isOpen).findFirst();
    }

    public Optional<Visit> lastVisit() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.getLast());
    }

    public boolean isMet() {
        return visits.stream().anyMatch(visit -> visit.met().isPresent());
    }

    /** All tries in which she was not met. */
    public long tries() {
        return visits.stream().mapToLong(Visit::tries).sum();
    }

    public Optional<Answer> answer(UUID subject) {
        return answers.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** The report was withdrawn and nobody with oversight has answered yet. */
    public Optional<Learned> withdrawn() {
        return last(LearnedKind.WITHDRAWN).filter(one -> answer(one.id()).isEmpty());
    }

    /** What still waits for a supervisor's answer. */
    public List<Matter> matters() {
        return told().filter(matter -> answer(matter.subject()).isEmpty()).toList();
    }

    /** One of them, answered or not. */
    public Optional<Matter> matter(String subject) {
        return told().filter(matter -> matter.subject().toString().equals(subject))
                .findFirst();
    }

    private Stream<Matter> told() {
        Stream<Matter> visited = visits.stream()
                .flatMap(visit -> visit.acts().stream())
                .filter(act -> act.kind().isTold())
                .map(act -> new Matter(
                        act.id(), act.kind(), act.at(), act.by(), act.words().words()));
        Stream<Matter> taken = of(LearnedKind.WITHDRAWN).stream()
                .map(one -> new Matter(
                        one.id(), null, one.at(), one.by(), one.words().note()));
        return Stream.concat(visited, taken);
    }
}
