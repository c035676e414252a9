package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Open;
import id.naungan.casework.SamePeople;
import id.naungan.deadlines.CaseClocks;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.ReceptionDesk;
import id.naungan.intake.ReceptionState;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The number to say aloud, the clocks, and what the counter does next. */
@Controller
@RequestMapping("/kasus/{id}/penerimaan")
class ReceptionBoardController {
    private final ReceptionDesk desk;
    private final ReceptionState state;
    private final CasePeople people;
    private final SamePeople same;
    private final CaseClocks clocks;

    ReceptionBoardController(
            ReceptionDesk desk, ReceptionState state, CasePeople people, SamePeople same, CaseClocks clocks) {
        this.desk = desk;
        this.state = state;
        this.people = people;
        this.same = same;
        this.clocks = clocks;
    }

    /**
     * Two officers who register the same woman at the same time come here both after both have saved, so the later of them
     * sees the other's case, or her supervisor is asked.
     */
    @GetMapping
    ModelAndView board(@Open(IntakePermission.Code.FORM) CaseFile file, Actor actor) {
        same.tellAboutClients(actor, file);
        return new ModelAndView(
                "intake/reception-board",
                Map.of(
                        "file", file,
                        "unsafe", desk.isUnsafe(file),
                        "tasks", state.look(file).tasks(),
                        "people", people.masked(file),
                        "clocks", clocks.ofCase(file.id()),
                        "alike", same.alikeClients(actor, file)));
    }
}
