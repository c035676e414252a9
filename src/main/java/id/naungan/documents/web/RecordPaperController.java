package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.documents.CannotMark;
import id.naungan.documents.CannotUpload;
import id.naungan.documents.DocumentPermission;
import id.naungan.documents.Incoming;
import id.naungan.documents.RecordPaper;
import id.naungan.documents.RecordPaper.Fate;
import id.naungan.documents.RecordPapers;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Naskah untuk ditandatangani: what a case can print, each paper with its PDF, and what became of it. */
@Controller
class RecordPaperController {
    private static final String TEMPLATE = "documents/record-paper";
    private static final int WORDS = 400;

    private final RecordPapers papers;
    private final CaseDoor door;
    private final OfficeClock clock;

    RecordPaperController(RecordPapers papers, CaseDoor door, OfficeClock clock) {
        this.papers = papers;
        this.door = door;
        this.clock = clock;
    }

    /** @param note holds the fault of the scan; the file itself travels beside the form */
    record MarkForm(
            @Nullable String fate,
            @Nullable TypedDay on,
            @Nullable String witness,
            @Nullable String words,
            @Nullable String note) {

        @Override
        public String toString() {
            return "MarkForm[sealed]";
        }
    }

    @GetMapping("/kasus/{id}/naskah")
    ModelAndView all(Actor actor, @PathVariable UUID id) {
        CaseId caseId = new CaseId(id);
        return new ModelAndView(
                "documents/record-papers",
                Map.of(
                        "caseId",
                        id.toString(),
                        "shelves",
                        papers.shelves(actor, caseId),
                        "mayPrint",
                        door.opens(actor, caseId, DocumentPermission.PAPER_KEEP)));
    }

    @GetMapping("/naskah/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        TypedDay today = TypedDay.of(clock.now().atZone(actor.zone()).toLocalDate());
        return new ModelAndView(TEMPLATE, model(actor, id))
                .addObject("form", new MarkForm(null, today, null, null, null));
    }

    /** The file's name says what it is and nothing of whom: it will lie in a folder of downloads. */
    @GetMapping("/naskah/{id}/pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
        return download("naskah-" + id.toString().substring(0, 8) + ".pdf", papers.pdf(actor, id));
    }

    @PostMapping("/naskah/{id}/tanda")
    ModelAndView mark(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MarkForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        RecordPapers.Marking marking = marking(form, Incoming.of(scan), faults);
        if (marking != null
                && !faults.hasErrors()
                && papers.mark(actor, id, seen, marking) instanceof Outcome.Refused<UUID> refused) {
            refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(actor, id)) : Reply.goTo("/naskah/" + id);
    }

    static ResponseEntity<byte[]> download(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    private static RecordPapers.@Nullable Marking marking(MarkForm form, Incoming scan, BindingResult faults) {
        Fate fate = null;
        for (Fate one : Fate.values()) {
            fate = one.name().equals(form.fate()) ? one : fate;
        }
        LocalDate on = form.on() == null ? null : form.on().date();
        if (fate == null) {
            Reply.fault(faults, "fate", "documents.paper.fate.missing");
        }
        if (on == null) {
            Reply.fault(faults, "on", "documents.paper.on.missing");
        }
        String witness = words(form.witness(), "witness", faults);
        String words = words(form.words(), "words", faults);
        return fate == null || on == null ? null : new RecordPapers.Marking(fate, on, witness, words, scan);
    }

    private static String words(@Nullable String typed, String field, BindingResult faults) {
        String stripped = typed == null ? "" : typed.strip();
        if (stripped.length() > WORDS) {
            Reply.fault(faults, field, "documents.paper.too-long", WORDS);
        }
        return stripped;
    }

    private static void refuse(BindingResult faults, Refusal why) {
        if (why instanceof CannotUpload) {
            Reply.refuse(faults, "note", why);
        } else if (why == CannotMark.WITNESS_MISSING) {
            Reply.refuse(faults, "witness", why);
        } else if (why == CannotMark.CHANGED_MEANWHILE) {
            Reply.refuse(faults, why);
        } else {
            Reply.refuse(faults, "on", why);
        }
    }

    private Map<String, Object> model(Actor actor, UUID id) {
        RecordPapers.Sheet sheet = papers.open(actor, id);
        RecordPaper paper = sheet.paper();
        return Map.of("sheet", sheet, "mayKeep", door.opens(actor, paper.caseId(), DocumentPermission.PAPER_KEEP));
    }
}
