package id.naungan.casework.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.care.SafetyDesk;
import id.naungan.casework.care.SafetyPlan;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.partners.EmergencyNumbers;
import id.naungan.print.PageSize;
import id.naungan.print.PdfPrinter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The safety plan, and its paper for her hand: without office, number or name, and only where paper is safe for her. */
@Controller
@RequestMapping("/kasus/{id}/keselamatan")
class SafetyController {
    private static final String TEMPLATE = "casework/safety";
    private static final List<String> YES_NO = List.of("YES", "NO");

    private final SafetyDesk desk;
    private final CareDesk care;
    private final EmergencyNumbers numbers;
    private final TemplateEngine templates;
    private final PdfPrinter printer;

    SafetyController(
            SafetyDesk desk, CareDesk care, EmergencyNumbers numbers, TemplateEngine templates, PdfPrinter printer) {
        this.desk = desk;
        this.care = care;
        this.numbers = numbers;
        this.templates = templates;
        this.printer = printer;
    }

    record SafetyForm(
            @Nullable String signs,
            @Nullable String places,
            @Nullable String people,
            @Nullable String bag,
            @Nullable String children,
            @Nullable String codeWord,
            @Nullable String phone,
            @Nullable String paper) {

        /** Whether paper is safe is asked each time: it may have changed. */
        static SafetyForm of(SafetyPlan plan) {
            return new SafetyForm(
                    plan.signs(),
                    plan.places(),
                    plan.people(),
                    plan.bag(),
                    plan.children(),
                    plan.codeWord(),
                    plan.phone(),
                    null);
        }

        @Override
        public String toString() {
            return "SafetyForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.ASSESS) CaseFile file, Actor actor) {
        SafetyForm form = desk.of(file).stream()
                .findFirst()
                .map(last -> SafetyForm.of(last.plan()))
                .orElse(new SafetyForm(null, null, null, null, null, null, null, null));
        return new ModelAndView(TEMPLATE, model(file, actor, desk.number(file))).addObject("form", form);
    }

    @PostMapping
    ModelAndView write(
            @Open(CasePermission.Code.ASSESS) CaseFile file,
            @ModelAttribute("form") SafetyForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        SafetyPlan plan = new SafetyPlan(
                Texts.optional(form.signs(), Texts.LONG, faults, "signs"),
                Texts.optional(form.places(), Texts.LONG, faults, "places"),
                Texts.optional(form.people(), Texts.LONG, faults, "people"),
                Texts.optional(form.bag(), Texts.LONG, faults, "bag"),
                Texts.optional(form.children(), Texts.LONG, faults, "children"),
                Texts.optional(form.codeWord(), Texts.SHORT, faults, "codeWord"),
                Texts.optional(form.phone(), Texts.LONG, faults, "phone"));
        String paper = Codes.listed(YES_NO, form.paper(), faults, "paper");
        if (paper == null && !faults.hasFieldErrors("paper")) {
            Reply.fault(faults, "paper", "casework.safety.paper.missing");
        }
        if (plan.isEmpty() && !faults.hasErrors()) {
            Reply.fault(faults, "signs", "casework.safety.empty");
        }
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor, seen));
        }
        if (desk.write(actor, file, seen, plan, "YES".equals(paper)) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file, actor, desk.number(file)));
        }
        return Reply.goTo(file.at("keselamatan"));
    }

    @GetMapping("/kertas")
    ResponseEntity<byte[]> paper(@Open(CasePermission.Code.ASSESS) CaseFile file) {
        SafetyPlan plan = desk.forPaper(file).orElseThrow(DoorClosed::new);
        StringOutput page = new StringOutput(4 * 1024);
        templates.render("casework/safety-paper.jte", Map.of("plan", plan), page);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("catatan.pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(printer.print(page.toString(), PageSize.A4));
    }

    private Map<String, Object> model(CaseFile file, Actor actor, int seen) {
        boolean isUrgent = care.assessments(file).stream()
                .findFirst()
                .filter(last -> last.what().isUrgent())
                .isPresent();
        return Map.of(
                "file",
                file,
                "seen",
                seen,
                "history",
                desk.of(file),
                "urgent",
                isUrgent,
                "numbers",
                numbers.of(actor.office()));
    }
}
