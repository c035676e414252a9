package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseFlag;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.RiskTick;
import id.naungan.casework.Triage;
import id.naungan.casework.TriageDesk;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/triase")
class TriageController {
    private static final String TEMPLATE = "casework/triage";

    private final TriageDesk desk;

    TriageController(TriageDesk desk) {
        this.desk = desk;
    }

    /** Texts as posted; unknown codes are faults at their field. */
    record TriageForm(
            @Nullable List<String> ticks,
            @Nullable String risk,
            @Nullable String reason,
            @Nullable String kind,
            @Nullable List<String> flags,
            @Nullable String jurisdiction) {

        static TriageForm of(Triage triage) {
            return new TriageForm(
                    triage.ticks().stream().map(Enum::name).toList(),
                    triage.risk().name(),
                    triage.overrideReason(),
                    triage.kind().name(),
                    triage.flags().stream().map(Enum::name).toList(),
                    triage.jurisdiction().name());
        }
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.TRIAGE) CaseFile file) {
        var history = desk.history(file);
        TriageForm form = history.isEmpty()
                ? new TriageForm(null, null, null, null, null, Jurisdiction.OWN.name())
                : TriageForm.of(history.getFirst().triage());
        return new ModelAndView(
                TEMPLATE, Map.of("file", file, "history", history, "form", form, "seen", file.version()));
    }

    @PostMapping
    ModelAndView triage(
            @Open(CasePermission.Code.TRIAGE) CaseFile file,
            @ModelAttribute("form") TriageForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        var risk = Codes.one(RiskLevel.class, form.risk(), faults, "risk", "casework.triage.risk.missing");
        var kind = Codes.one(CaseKind.class, form.kind(), faults, "kind", "casework.triage.kind.missing");
        var jurisdiction = Codes.one(
                Jurisdiction.class,
                form.jurisdiction(),
                faults,
                "jurisdiction",
                "casework.triage.jurisdiction.missing");
        var ticks = Codes.many(RiskTick.class, form.ticks(), faults, "ticks");
        var flags = Codes.many(CaseFlag.class, form.flags(), faults, "flags");
        if (risk == null || kind == null || jurisdiction == null || faults.hasErrors()) {
            return again(file, faults, seen);
        }
        Outcome<Triage> decided =
                Triage.decide(kind, risk, jurisdiction, ticks, flags, form.reason() == null ? "" : form.reason());
        switch (decided) {
            case Outcome.Refused<Triage> refused -> Reply.refuse(faults, "reason", refused.why());
            case Outcome.Done<Triage> done -> {
                if (desk.triage(actor, file.asSeen(seen), done.value()) instanceof Outcome.Refused<Triage> refused) {
                    Reply.refuse(faults, refused.why());
                }
            }
        }
        return faults.hasErrors() ? again(file, faults, file.version()) : Reply.goTo(file.at(""));
    }

    private ModelAndView again(CaseFile file, BindingResult faults, int seen) {
        return Reply.again(TEMPLATE, faults, Map.of("file", file, "history", desk.history(file), "seen", seen));
    }
}
