package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CaseEvent;
import id.naungan.casework.CaseFile;
import id.naungan.casework.WritingGate;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja instrumen. The list proposes, a person decides, and both are kept with the reason for a difference. */
@Component
public class InstrumentDesk {
    private final InstrumentResults results;
    private final WritingGate gate;
    private final Journal journal;

    /** Keputusan instrumen ditolak. */
    public enum CannotScreen implements Refusal {
        OVERRIDE_NEEDS_REASON;

        @Override
        public String key() {
            return "casework.cannot-screen." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    InstrumentDesk(InstrumentResults results, WritingGate gate, Journal journal) {
        this.results = results;
        this.gate = gate;
        this.journal = journal;
    }

    @Transactional
    public Outcome<InstrumentResult.Content> apply(
            Actor actor,
            CaseFile file,
            Instrument instrument,
            Map<String, Instrument.Answer> given,
            Instrument.Band decided,
            String reason) {
        Instant now = gate.now();
        Optional<Refusal> held = gate.holdsInterview(file, CaseEvent.SCREENED, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        int score = instrument.score(given);
        Instrument.Band proposed = instrument.proposed(score);
        if (!proposed.equals(decided) && reason.isBlank()) {
            return Outcome.refused(CannotScreen.OVERRIDE_NEEDS_REASON);
        }
        List<InstrumentResult.Answered> answers = instrument.items().stream()
                .flatMap(item -> Optional.ofNullable(given.get(item.code()))
                        .map(answer -> new InstrumentResult.Answered(item.text(), answer.text()))
                        .stream())
                .toList();
        boolean alert = instrument.isAlert(given);
        var content = new InstrumentResult.Content(
                instrument.name(), answers, score, proposed.text(), decided.text(), reason, alert);
        UUID id = UUID.randomUUID();
        results.add(actor, file, id, instrument, now, content, alert ? gate.today(actor) : null);
        journal.record(actor, file.id(), CaseEvent.SCREENED, Entry.at(now).about(id));
        return Outcome.done(content);
    }

    /** Newest first. */
    public List<InstrumentResult> of(CaseFile file) {
        return results.of(file);
    }
}
