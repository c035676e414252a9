package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.Meetings;
import id.naungan.oversight.OversightPermission;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Client and accused are both here: what to do, and the word that it is done. */
@Controller
@RequestMapping("/kasus/{id}/jangan-bertemu")
class MeetingController {
    private final Meetings meetings;

    MeetingController(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping
    ModelAndView page(@Open(OversightPermission.Code.KEEP_OUT) CaseFile file, Actor actor) {
        return new ModelAndView("oversight/meeting", Map.of("file", file, "open", meetings.isOpen(actor, file)));
    }

    @PostMapping
    ModelAndView apart(@Open(OversightPermission.Code.KEEP_OUT) CaseFile file, Actor actor) {
        meetings.settle(actor, file);
        return Reply.goTo(file.at("jangan-bertemu"));
    }
}
