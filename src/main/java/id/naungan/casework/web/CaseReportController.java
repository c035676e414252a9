package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.writing.CaseReportDesk;
import id.naungan.documents.LetterId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/laporan-kasus")
class CaseReportController {
    private static final String TEMPLATE = "casework/case-report";

    private final CaseReportDesk desk;

    CaseReportController(CaseReportDesk desk) {
        this.desk = desk;
    }

    record CaseReportForm(
            @Nullable String story,
            @Nullable String condition,
            @Nullable String plan,
            @Nullable String result,
            @Nullable String advice) {

        @Override
        public String toString() {
            return "CaseReportForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.REPORT) CaseFile file) {
        return new ModelAndView(TEMPLATE, Map.of("file", file))
                .addObject("form", new CaseReportForm(null, null, desk.knownPlan(file), null, null));
    }

    @PostMapping
    ModelAndView draft(
            @Open(CasePermission.Code.REPORT) CaseFile file,
            @ModelAttribute("form") CaseReportForm form,
            BindingResult faults,
            Actor actor) {
        CaseReportDesk.Words words = new CaseReportDesk.Words(
                Texts.needed(form.story(), Texts.LONG, faults, "story", "casework.case-report.story.missing"),
                Texts.optional(form.condition(), Texts.LONG, faults, "condition"),
                Texts.optional(form.plan(), Texts.LONG, faults, "plan"),
                Texts.needed(form.result(), Texts.LONG, faults, "result", "casework.report.result.missing"),
                Texts.optional(form.advice(), Texts.LONG, faults, "advice"));
        if (!faults.hasErrors()) {
            switch (desk.draft(actor, file, words)) {
                case Outcome.Done<LetterId> done -> {
                    return Reply.goTo("/surat/" + done.value());
                }
                case Outcome.Refused<LetterId> refused -> Reply.refuse(faults, refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, Map.of("file", file));
    }
}
