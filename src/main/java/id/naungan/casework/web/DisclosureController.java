package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.EmergencyDisclosures;
import id.naungan.casework.Open;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** To whom identity went, why and on what ground. */
@Controller
@RequestMapping("/kasus/{id}/pengungkapan")
class DisclosureController {
    private final EmergencyDisclosures disclosures;

    DisclosureController(EmergencyDisclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GetMapping
    ModelAndView list(@Open(CasePermission.Code.READ_NARRATIVE) CaseFile file) {
        return new ModelAndView("casework/disclosures", Map.of("file", file, "lines", disclosures.of(file)));
    }

    @PostMapping
    ModelAndView told(@Open(CasePermission.Code.REOPEN) CaseFile file, Actor actor) {
        disclosures.told(actor, file);
        return Reply.goTo(file.at("pengungkapan"));
    }
}
