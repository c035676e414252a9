package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CannotWrite;
import id.naungan.casework.CaseEvent;
import id.naungan.casework.CaseFile;
import id.naungan.casework.WritingGate;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja evaluasi. Ends a cycle of the plan (S4.25) and shows which products of the standard were achieved (S4.30). */
@Component
public class EvaluationDesk {
    private final Evaluations evaluations;
    private final WritingGate gate;
    private final Journal journal;

    EvaluationDesk(Evaluations evaluations, WritingGate gate, Journal journal) {
        this.evaluations = evaluations;
        this.gate = gate;
        this.journal = journal;
    }

    /** {@code cycle} is the one that the typist saw; somebody may have ended it meanwhile. */
    @Transactional
    public Outcome<Integer> evaluate(Actor actor, CaseFile file, int cycle, Instant at, Evaluation evaluation) {
        Optional<Refusal> held = gate.holds(file, CaseEvent.EVALUATED, at);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        UUID id = UUID.randomUUID();
        if (cycle(file) != cycle || !evaluations.add(actor, file, id, cycle, at, gate.now(), evaluation)) {
            return Outcome.refused(CannotWrite.ALREADY_EVALUATED);
        }
        journal.record(actor, file.id(), CaseEvent.EVALUATED, Entry.at(at).about(id));
        return Outcome.done(cycle);
    }

    /** Newest first. */
    public List<Evaluation.OfCycle> of(CaseFile file) {
        return evaluations.of(file);
    }

    /** The cycle that runs now, from 1. */
    public int cycle(CaseFile file) {
        return of(file).stream().mapToInt(Evaluation.OfCycle::cycle).max().orElse(0) + 1;
    }

    /** How often each product was achieved, from the journal alone. */
    public Map<Product, Long> products(CaseFile file) {
        var facts = journal.facts(file.id());
        Map<Product, Long> times = new EnumMap<>(Product.class);
        for (Product product : Product.values()) {
            times.put(product, product.times(facts));
        }
        return times;
    }
}
