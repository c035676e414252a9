package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.intake.Complaint;
import id.naungan.intake.ComplaintDesk;
import id.naungan.intake.ComplaintHints;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of S4.13 and S5.8, filled in by or with whoever came; kept part by part, every version readable. */
@Controller
@RequestMapping("/kasus/{id}/formulir")
class ComplaintController {
    private static final String TEMPLATE = "intake/complaint";

    private final ComplaintDesk desk;
    private final ComplaintHints hints;

    ComplaintController(ComplaintDesk desk, ComplaintHints hints) {
        this.desk = desk;
        this.hints = hints;
    }

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.FORM) CaseFile file, Actor actor) {
        Complaint last = desk.latest(file).map(Complaint.Version::complaint).orElse(Complaint.EMPTY);
        return new ModelAndView(TEMPLATE, model(file, actor, desk.number(file)))
                .addObject("form", ComplaintForm.of(last));
    }

    @PostMapping
    ModelAndView save(
            @Open(IntakePermission.Code.FORM) CaseFile file,
            @ModelAttribute("form") ComplaintForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        Complaint complaint = new ComplaintReading(
                        faults,
                        file.informationReceivedAt().atZone(actor.zone()).toLocalDate())
                .read(form);
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor, seen));
        }
        if (desk.save(actor, file, seen, form.isDone(), complaint) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file, actor, desk.number(file)));
        }
        return Reply.goTo(file.at(form.isDone() ? "penerimaan" : "formulir"));
    }

    /** An earlier version, as it was saved. */
    @GetMapping("/versi/{number}")
    ModelAndView version(@Open(CasePermission.Code.READ_NARRATIVE) CaseFile file, @PathVariable String number) {
        if (file.pass().isMasked()) {
            throw new DoorClosed();
        }
        Complaint.Version version = desk.versions(file).stream()
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst()
                .orElseThrow(DoorClosed::new);
        return new ModelAndView("intake/complaint-version", Map.of("file", file, "version", version));
    }

    private Map<String, Object> model(CaseFile file, Actor actor, int seen) {
        Complaint last = desk.latest(file).map(Complaint.Version::complaint).orElse(Complaint.EMPTY);
        return Map.of(
                "file",
                file,
                "seen",
                seen,
                "versions",
                desk.versions(file),
                "hints",
                hints.thorough(actor, file, last),
                "grown",
                Boolean.FALSE.equals(hints.isChild(actor, file)));
    }
}
