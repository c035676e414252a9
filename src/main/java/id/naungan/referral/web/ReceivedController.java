package id.naungan.referral.web;

import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.referral.InboxDesk;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the office wrote from which a case was taken over, so that she need not tell it again. */
@Controller
@RequestMapping("/kasus/{id}/asal")
class ReceivedController {
    private final InboxDesk desk;

    ReceivedController(InboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(@Open(CasePermission.Code.READ_NARRATIVE) CaseFile file) {
        return new ModelAndView(
                "referral/received",
                Map.of("file", file, "received", desk.received(file).orElseThrow(DoorClosed::new)));
    }
}
