package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.journal.Journal;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}")
class CaseController {
    private final CaseOverview overview;
    private final Journal journal;
    private final Passings passings;
    private final CaseDoor door;

    CaseController(CaseOverview overview, Journal journal, Posts posts, CaseDoor door) {
        this.overview = overview;
        this.journal = journal;
        this.door = door;
        this.passings = new Passings(posts);
    }

    /**
     * What is promised and how long is left, what to do next, the procedure, people, and each room's piece. Where a piece shows words
     * of her story, that is written down beside the opening of the page.
     */
    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.READ) CaseFile file, Actor actor, Locale locale) {
        CaseView view = overview.of(actor, file, locale);
        if (view.tells()) {
            door.note(actor, file.id(), CasePermission.READ_NARRATIVE, "page:overview", null);
        }
        return new ModelAndView("casework/case", "overview", view);
    }

    /** Everything that happened, newest first; the words stay folded until opened. */
    @GetMapping("/linimasa")
    ModelAndView timeline(@Open(CasePermission.Code.READ_NARRATIVE) CaseFile file, Actor actor, Locale locale) {
        return new ModelAndView("casework/timeline", "overview", overview.of(actor, file, locale))
                .addObject("passing", passings)
                .addObject("entries", journal.timeline(actor, file.id()));
    }
}
