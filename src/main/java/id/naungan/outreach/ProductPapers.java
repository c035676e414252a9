package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.documents.RecordPaper.Kind;
import id.naungan.documents.RecordPapers;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Produk penjangkauan di atas kertas (S2.23), filled from the case or empty for a day without network; nobody is named on them. */
@Component
@Transactional
public class ProductPapers {
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'pukul' HH.mm", INDONESIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final String ASSESSED = "case.assessed";
    private static final int MOST_DONE = 40;

    private final RecordPapers papers;
    private final CasePeople people;
    private final Outreaches outreaches;
    private final Journal journal;
    private final MessageSource messages;

    ProductPapers(
            RecordPapers papers, CasePeople people, Outreaches outreaches, Journal journal, MessageSource messages) {
        this.papers = papers;
        this.people = people;
        this.outreaches = outreaches;
        this.journal = journal;
        this.messages = messages;
    }

    public UUID survey(Actor actor, CaseFile file) {
        UUID about = file.id().value();
        return papers.print(actor, file.id(), Kind.OUTREACH_SURVEY, about, ProductPaper.survey(known(actor, file)));
    }

    public UUID information(Actor actor, CaseFile file) {
        UUID about = file.id().value();
        return papers.print(
                actor, file.id(), Kind.OUTREACH_INFORMATION, about, ProductPaper.information(known(actor, file)));
    }

    /** For a visit without network; the caller has passed a door. */
    public byte[] blankSurvey(Actor actor) {
        return papers.blank(actor, Kind.OUTREACH_SURVEY, ProductPaper.survey(ProductPaper.Known.NOTHING));
    }

    /** For a visit without network; the caller has passed a door. */
    public byte[] blankInformation(Actor actor) {
        return papers.blank(actor, Kind.OUTREACH_INFORMATION, ProductPaper.information(ProductPaper.Known.NOTHING));
    }

    private ProductPaper.Known known(Actor actor, CaseFile file) {
        List<CasePeople.Masked> all = people.masked(file);
        Outreach outreach = outreaches.of(file);
        VisitAct.Findings found = found(outreach);
        Situation situation = outreach.situation();
        List<Fact> facts = journal.facts(file.id());
        return new ProductPaper.Known(
                about(actor, file, all),
                outreach.last(LearnedKind.VERIFIED)
                        .map(one -> one.words().verification())
                        .orElse(null),
                outreach.last(LearnedKind.TRACED).isPresent(),
                situation == null ? null : situation.disability(),
                situation == null ? null : nameless(file, situation.needs()),
                outreach.visits().stream()
                        .filter(Visit::hasLeft)
                        .map(visit -> visit(actor, visit))
                        .toList(),
                found == null ? null : nameless(file, found.condition()),
                found == null ? null : nameless(file, found.needs()),
                facts.stream()
                        .filter(fact -> fact.event().equals(ASSESSED))
                        .map(fact -> "Sudah: " + moment(actor, fact.happenedAt()))
                        .toList(),
                all.stream()
                        .map(one -> new ProductPaper.Somebody(say(one.roleKey()), one.name()))
                        .toList(),
                facts.subList(Math.max(0, facts.size() - MOST_DONE), facts.size()).stream()
                        .map(fact -> DAY.format(fact.happenedAt().atZone(actor.zone())) + ": " + say(fact.label()))
                        .toList(),
                actor.displayName());
    }

    private ProductPaper.Case about(Actor actor, CaseFile file, List<CasePeople.Masked> all) {
        String client = all.stream()
                .filter(CasePeople.Masked::isClient)
                .map(CasePeople.Masked::name)
                .findFirst()
                .orElse(null);
        return new ProductPaper.Case(
                file.number(),
                client,
                moment(actor, file.informationReceivedAt()),
                file.kind() == null ? null : say("casework.kind." + file.kind()),
                file.risk() == null ? null : say("casework.risk." + file.risk()),
                file.jurisdiction() == null ? null : say("casework.jurisdiction." + file.jurisdiction()));
    }

    private static VisitAct.@Nullable Findings found(Outreach outreach) {
        VisitAct.Findings last = null;
        for (Visit visit : outreach.visits()) {
            for (VisitAct act : visit.acts()) {
                last = act.words().findings() == null ? last : act.words().findings();
            }
        }
        return last;
    }

    private String visit(Actor actor, Visit visit) {
        Instant left = visit.acts().stream()
                .filter(act -> act.kind().isDeparture())
                .map(VisitAct::at)
                .findFirst()
                .orElse(visit.plannedAt());
        String met =
                visit.met().map(act -> "; bertemu " + moment(actor, act.at())).orElse("; belum bertemu");
        return "Berangkat " + moment(actor, left) + met + " (" + visit.by() + ")";
    }

    /** What was typed may name somebody; then the paper leaves a line, and the words stay in the file. */
    private @Nullable String nameless(CaseFile file, String text) {
        return text.isBlank() || people.isNamedIn(file, text) || people.isFoundBy(file, text) ? null : text;
    }

    private static String moment(Actor actor, Instant at) {
        return MOMENT.format(at.atZone(actor.zone()));
    }

    private String say(String key) {
        return messages.getMessage(key, null, INDONESIAN);
    }
}
