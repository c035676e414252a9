package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.documents.RecordPaper.Fate;
import id.naungan.documents.RecordPaper.Item;
import id.naungan.documents.RecordPaper.Kind;
import id.naungan.documents.RecordPaper.Source;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja naskah. Prints the records of a case for somebody's signature and keeps what became of each paper.
 * The owning room fills in the words and knows how its record stands; nobody is looked up here.
 * Whatever is printed is kept sealed, so that what she signed can be read again to the letter.
 */
@Component
@Transactional
public class RecordPapers {
    private static final String MEDIA_TYPE = "application/pdf";

    private final CaseDoor door;
    private final PaperRows rows;
    private final PaperPress press;
    private final PaperMarks marks;
    private final Vault vault;
    private final List<Source> sources;

    /**
     * What became of a paper, as the officer says it.
     *
     * @param scan the upload; empty unless it was scanned
     */
    public record Marking(Fate fate, LocalDate on, String witness, String words, Incoming scan) {}

    /**
     * Lembar. A paper beside its record as that stands today.
     *
     * @param older whether the record changed since it was printed
     * @param withdrawnOn the day on which the record was taken back, unless it was printed after that; null while it holds
     */
    public record Sheet(
            RecordPaper paper, boolean older, @Nullable LocalDate withdrawnOn) {}

    /**
     * Rak. The records of one kind that a case has, and their papers, newest first.
     *
     * @param page on which the record is written; null when she does not write it
     */
    public record Shelf(Kind kind, @Nullable String page, List<Item> items, List<Sheet> sheets) {}

    RecordPapers(CaseDoor door, PaperRows rows, PaperPress press, PaperMarks marks, Vault vault, List<Source> sources) {
        this.door = door;
        this.rows = rows;
        this.press = press;
        this.marks = marks;
        this.vault = vault;
        this.sources =
                sources.stream().sorted(Comparator.comparing(Source::kind)).toList();
    }

    /** Prints the record as it stands now. That identity and story go on paper is written down. */
    public UUID print(Actor actor, CaseId caseId, Kind kind, UUID about, PaperModel model) {
        pass(actor, caseId, DocumentPermission.PAPER_KEEP);
        Item item = item(actor, caseId, kind, about).orElseThrow(DoorClosed::new);
        Instant now = marks.now();
        UUID id = UUID.randomUUID();
        byte[] pdf = press.print(actor, kind, model, now);
        UUID file =
                vault.store(actor, caseId, StoredFiles.Kind.PAPER, MEDIA_TYPE, Incoming.of(kind.code() + ".pdf", pdf));
        rows.insert(actor, new RecordPaper(id, caseId, kind, about, item.stand(), now, "", List.of()), file);
        door.note(actor, caseId, DocumentPermission.PAPER_KEEP, "paper:" + kind.code() + ":" + id, null);
        return id;
    }

    /** The empty form of a kind, for the counter when the network is down; of no case. The caller has passed a door. */
    public byte[] blank(Actor actor, Kind kind, PaperModel model) {
        return press.print(actor, kind, model, null);
    }

    /** A paper beside its record, or a closed door. */
    public Sheet open(Actor actor, UUID id) {
        RecordPaper paper = passed(actor, id, DocumentPermission.PAPER_READ);
        return sheet(actor, paper, items(actor, paper.caseId(), paper.kind()));
    }

    /** What was printed, to the letter. */
    public byte[] pdf(Actor actor, UUID id) {
        RecordPaper paper = passed(actor, id, DocumentPermission.PAPER_READ);
        door.note(
                actor,
                paper.caseId(),
                DocumentPermission.PAPER_READ,
                "paper:" + paper.kind().code() + ":" + id,
                null);
        return vault.content(actor, rows.file(id));
    }

    /** @param seen how many marks the page showed */
    public Outcome<UUID> mark(Actor actor, UUID id, int seen, Marking marking) {
        RecordPaper paper = passed(actor, id, DocumentPermission.PAPER_KEEP);
        return marks.mark(actor, paper, seen, marking);
    }

    /** All that can be printed and all that was, by kind. */
    public List<Shelf> shelves(Actor actor, CaseId caseId) {
        pass(actor, caseId, DocumentPermission.PAPER_READ);
        List<RecordPaper> papers = rows.ofCase(actor.office(), caseId);
        return sources.stream()
                .map(source -> shelf(actor, caseId, source, papers))
                .toList();
    }

    /** Of each record the newest paper that was used, for the page of the case; the caller has passed the door. */
    public List<Sheet> latest(Actor actor, CaseId caseId) {
        List<RecordPaper> papers = rows.ofCase(actor.office(), caseId).stream()
                .filter(paper -> paper.fate()
                        .filter(mark -> mark.fate() == Fate.SET_ASIDE)
                        .isEmpty())
                .toList();
        return sources.stream()
                .flatMap(source -> papers.stream()
                        .filter(paper -> paper.kind() == source.kind())
                        .map(RecordPaper::about)
                        .distinct()
                        .map(about -> first(papers, source.kind(), about))
                        .map(paper -> sheet(actor, paper, source.items(actor, caseId))))
                .toList();
    }

    /** What {@link #latest} asks first, to travel with others. */
    public List<Query> asksLatest(CaseId caseId) {
        return PaperRows.asksOfCase(caseId);
    }

    /** The newest signed paper of a kind; the caller has passed the door. */
    public Optional<RecordPaper> signed(OfficeId office, CaseId caseId, Kind kind) {
        return rows.ofCase(office, caseId).stream()
                .filter(paper -> paper.kind() == kind && paper.isSigned())
                .findFirst();
    }

    /** A signed paper tells more than a newer one that nobody has signed yet. */
    private static RecordPaper first(List<RecordPaper> papers, Kind kind, UUID about) {
        List<RecordPaper> same = papers.stream()
                .filter(paper -> paper.kind() == kind && paper.about().equals(about))
                .toList();
        return same.stream().filter(RecordPaper::isSigned).findFirst().orElse(same.getFirst());
    }

    private Shelf shelf(Actor actor, CaseId caseId, Source source, List<RecordPaper> papers) {
        List<Item> items = source.items(actor, caseId);
        return new Shelf(
                source.kind(),
                door.opens(actor, caseId, source.writing()) ? source.page() : null,
                items,
                papers.stream()
                        .filter(paper -> paper.kind() == source.kind())
                        .map(paper -> sheet(actor, paper, items))
                        .toList());
    }

    private static Sheet sheet(Actor actor, RecordPaper paper, List<Item> items) {
        Optional<Item> now = items.stream()
                .filter(item -> item.about().equals(paper.about()))
                .findFirst();
        boolean older = now.filter(item -> item.stand().equals(paper.stand())).isEmpty();
        LocalDate printed = paper.printedAt().atZone(actor.zone()).toLocalDate();
        LocalDate withdrawn = now.map(Item::withdrawnOn)
                .filter(day -> older && !day.isBefore(printed))
                .orElse(null);
        return new Sheet(paper, older, withdrawn);
    }

    private Optional<Item> item(Actor actor, CaseId caseId, Kind kind, UUID about) {
        return items(actor, caseId, kind).stream()
                .filter(item -> item.about().equals(about))
                .findFirst();
    }

    private List<Item> items(Actor actor, CaseId caseId, Kind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .flatMap(source -> source.items(actor, caseId).stream())
                .toList();
    }

    /** The door comes first: nothing sealed is opened for whom it does not let in. */
    private RecordPaper passed(Actor actor, UUID id, DocumentPermission permission) {
        pass(actor, rows.caseOf(id).orElseThrow(DoorClosed::new), permission);
        return rows.find(actor.office(), id).orElseThrow(DoorClosed::new);
    }

    /** Names masked is names not printed. */
    private void pass(Actor actor, CaseId caseId, DocumentPermission permission) {
        if (door.enter(actor, caseId, permission).isMasked()) {
            throw new DoorClosed();
        }
    }
}
