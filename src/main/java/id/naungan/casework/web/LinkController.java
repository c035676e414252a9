package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.LinkDesk;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Linking this case with another one that she may see, and taking a link away with a reason. */
@Controller
@RequestMapping("/kasus/{id}/terkait")
class LinkController {
    private static final String TEMPLATE = "casework/links";
    private static final String ENDING = "casework/link-end";

    private final LinkDesk desk;

    LinkController(LinkDesk desk) {
        this.desk = desk;
    }

    record LinkForm(@Nullable String number, @Nullable String kind) {}

    record EndForm(@Nullable String reason) {
        @Override
        public String toString() {
            return "EndForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.LINK) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, Map.of("file", file, "links", desk.links(actor, file)))
                .addObject("form", new LinkForm(null, null));
    }

    @PostMapping
    ModelAndView link(
            @Open(CasePermission.Code.LINK) CaseFile file,
            @ModelAttribute("form") LinkForm form,
            BindingResult faults,
            Actor actor) {
        String number = Texts.needed(form.number(), 40, faults, "number", "casework.link.number.missing");
        LinkDesk.Kind kind = Codes.one(LinkDesk.Kind.class, form.kind(), faults, "kind", "casework.link.kind.missing");
        if (!faults.hasErrors()
                && kind != null
                && desk.link(actor, file, number, kind) instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, "number", refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, Map.of("file", file, "links", desk.links(actor, file)))
                : Reply.goTo(file.at("terkait"));
    }

    @GetMapping("/{link}")
    ModelAndView ending(@Open(CasePermission.Code.LINK) CaseFile file, @PathVariable String link, Actor actor) {
        return new ModelAndView(ENDING, Map.of("file", file, "link", find(actor, file, link)))
                .addObject("form", new EndForm(null));
    }

    @PostMapping("/{link}")
    ModelAndView end(
            @Open(CasePermission.Code.LINK) CaseFile file,
            @PathVariable String link,
            @ModelAttribute("form") EndForm form,
            BindingResult faults,
            Actor actor) {
        LinkDesk.Link found = find(actor, file, link);
        String reason = Texts.needed(form.reason(), Texts.SHORT, faults, "reason", "casework.link.reason.missing");
        if (faults.hasErrors()) {
            return Reply.again(ENDING, faults, Map.of("file", file, "link", found));
        }
        desk.unlink(actor, file, found.id(), reason);
        return Reply.goTo(file.at("terkait"));
    }

    private LinkDesk.Link find(Actor actor, CaseFile file, String link) {
        List<LinkDesk.Link> links = desk.links(actor, file);
        return links.stream()
                .filter(one -> one.id().toString().equals(link))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }
}
