package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.StepDesk;
import id.naungan.documents.Incoming;
import id.naungan.documents.RecordPaper;
import id.naungan.documents.RecordPapers;
import id.naungan.documents.Vault;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Words;
import id.naungan.standards.Requirement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja persyaratan. The papers that the pinned standard asks for; what is missing never stops anything (S4.7-S4.9, S5.3-S5.6). */
@Component
public class PaperDesk {
    private static final String VISUM = "visum";
    private static final Map<String, RecordPaper.Kind> SIGNED_HERE = Map.of(
            "formulir-pengaduan", RecordPaper.Kind.COMPLAINT_FORM, "surat-pernyataan", RecordPaper.Kind.STATEMENT);

    private final Papers papers;
    private final StepDesk steps;
    private final Vault vault;
    private final RecordPapers printed;
    private final OfficeClock clock;

    /** What was ticked of one line. */
    public record Ticked(Paper.State state, String reason) {}

    PaperDesk(Papers papers, StepDesk steps, Vault vault, RecordPapers printed, OfficeClock clock) {
        this.papers = papers;
        this.steps = steps;
        this.vault = vault;
        this.printed = printed;
        this.clock = clock;
    }

    /** The checklist of the case's own standard, in its order. */
    public List<Paper> checklist(CaseFile file) {
        Map<String, Paper.Said> said = papers.of(file);
        Map<String, Paper.Said> signed = signed(file);
        return steps.standard(file).requirements().stream()
                .flatMap(one -> lines(one, said).stream().map(line -> orSigned(one, line, signed)))
                .toList();
    }

    /** What was signed in this office is there, unless an officer said otherwise since (S5.6). */
    private static Paper orSigned(Requirement one, Paper line, Map<String, Paper.Said> signed) {
        Paper.Said said = line.said();
        Paper.Said there = one.papers().size() == 1 ? signed.get(one.papers().getFirst()) : null;
        return there == null || said != null && !said.at().isBefore(there.at()) ? line : line.said(there);
    }

    private Map<String, Paper.Said> signed(CaseFile file) {
        Map<String, Paper.Said> signed = new HashMap<>();
        SIGNED_HERE.forEach((paper, kind) -> printed.signed(file.office(), file.id(), kind)
                .flatMap(RecordPaper::fate)
                .ifPresent(mark -> signed.put(paper, new Paper.Said(Paper.State.THERE, "", mark.scan(), mark.at()))));
        return signed;
    }

    private static List<Paper> lines(Requirement one, Map<String, Paper.Said> said) {
        String code = one.clause().code();
        if (one.alternatives().isEmpty()) {
            return List.of(line(one, code, one.clause().text(), one.papers(), said));
        }
        return one.alternatives().stream()
                .map(way -> line(one, code + "_" + way.code(), way.text(), way.papers(), said))
                .toList();
    }

    private static Paper line(
            Requirement one, String key, Words text, List<String> papers, Map<String, Paper.Said> said) {
        return new Paper(
                key,
                text,
                one.when(),
                one.forWhom(),
                !one.alternatives().isEmpty(),
                !papers.isEmpty(),
                papers.contains(VISUM),
                said.get(key));
    }

    /** Says how the papers stand; what did not change is not said again. */
    @Transactional
    public Outcome<Integer> say(Actor actor, CaseFile file, int seen, Map<String, Ticked> ticked) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        if (seen != papers.count(file)) {
            return Outcome.refused(CannotReceive.CHANGED_MEANWHILE);
        }
        Instant now = clock.now();
        int changed = 0;
        for (Paper paper : checklist(file)) {
            Ticked one = ticked.get(paper.key());
            if (one != null && !isSaid(paper, one)) {
                papers.add(actor, file, paper.key(), new Paper.Said(one.state(), one.reason(), stored(paper), now));
                changed++;
            }
        }
        return Outcome.done(changed);
    }

    /** Keeps a copy of the paper, which then is there. */
    @Transactional
    public Outcome<UUID> keep(Actor actor, CaseFile file, Paper paper, Incoming copy) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        return vault.keep(actor, file.id(), copy).then(stored -> {
            if (paper.medical()) {
                papers.markMedical(file, stored);
            }
            papers.add(actor, file, paper.key(), new Paper.Said(Paper.State.THERE, "", stored, clock.now()));
            return Outcome.done(stored);
        });
    }

    /** What a form shows it has seen. */
    public int seen(CaseFile file) {
        return papers.count(file);
    }

    private static boolean isSaid(Paper paper, Ticked ticked) {
        Paper.Said said = paper.said();
        return said != null && said.state() == ticked.state() && said.reason().equals(ticked.reason());
    }

    private static @Nullable UUID stored(Paper paper) {
        return paper.said() == null ? null : paper.said().file();
    }
}
