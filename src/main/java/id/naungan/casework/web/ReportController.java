package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.writing.ReportDesk;
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
@RequestMapping("/kasus/{id}/laporan-akhir")
class ReportController {
    private static final String TEMPLATE = "casework/report";

    private final ReportDesk desk;

    ReportController(ReportDesk desk) {
        this.desk = desk;
    }

    record ReportForm(
            @Nullable String handling,
            @Nullable String result,
            @Nullable String advice) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.REPORT) CaseFile file) {
        return new ModelAndView(TEMPLATE, Map.of("file", file)).addObject("form", new ReportForm(null, null, null));
    }

    @PostMapping
    ModelAndView draft(
            @Open(CasePermission.Code.REPORT) CaseFile file,
            @ModelAttribute("form") ReportForm form,
            BindingResult faults,
            Actor actor) {
        String handling =
                Texts.needed(form.handling(), Texts.LONG, faults, "handling", "casework.report.handling.missing");
        String result = Texts.needed(form.result(), Texts.LONG, faults, "result", "casework.report.result.missing");
        String advice = Texts.optional(form.advice(), Texts.LONG, faults, "advice");
        if (!faults.hasErrors()) {
            switch (desk.draft(actor, file, handling, result, advice)) {
                case Outcome.Done<LetterId> done -> {
                    return Reply.goTo("/surat/" + done.value());
                }
                case Outcome.Refused<LetterId> refused -> Reply.refuse(faults, refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, Map.of("file", file));
    }
}
