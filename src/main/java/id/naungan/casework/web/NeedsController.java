package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.care.AgreedNeeds;
import id.naungan.casework.care.NeedsDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.partners.Need;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Every need with what she said of it; the page begins with what was agreed last. */
@Controller
@RequestMapping("/kasus/{id}/kebutuhan")
class NeedsController {
    private static final String TEMPLATE = "casework/needs";

    private final NeedsDesk desk;

    NeedsController(NeedsDesk desk) {
        this.desk = desk;
    }

    record NeedsForm(
            @Nullable String with,
            @Nullable Map<String, String> said,
            @Nullable Map<String, String> words) {

        static NeedsForm of(AgreedNeeds needs) {
            Map<String, String> said = new HashMap<>();
            Map<String, String> words = new HashMap<>();
            needs.lines().forEach(line -> {
                said.put(line.need().name(), line.said().name());
                words.put(line.need().name(), line.words());
            });
            return new NeedsForm(needs.with().name(), said, words);
        }

        @Override
        public String toString() {
            return "NeedsForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.AGREE_NEEDS) CaseFile file) {
        List<NeedsDesk.Agreed> history = desk.of(file);
        NeedsForm form = history.isEmpty()
                ? new NeedsForm(AgreedNeeds.With.CLIENT.name(), new HashMap<>(), new HashMap<>())
                : NeedsForm.of(history.getFirst().needs());
        return new ModelAndView(TEMPLATE, model(file, desk.number(file))).addObject("form", form);
    }

    @PostMapping
    ModelAndView agree(
            @Open(CasePermission.Code.AGREE_NEEDS) CaseFile file,
            @ModelAttribute("form") NeedsForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        AgreedNeeds.With with =
                Codes.one(AgreedNeeds.With.class, form.with(), faults, "with", "casework.needs.with.missing");
        List<AgreedNeeds.Line> lines = new ArrayList<>();
        for (Need need : Need.values()) {
            line(form, need, faults, lines);
        }
        if (lines.isEmpty() && !faults.hasErrors()) {
            Reply.fault(faults, "said[" + Need.SAFETY + "]", "casework.needs.empty");
        }
        if (with == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, seen));
        }
        if (desk.agree(actor, file, seen, new AgreedNeeds(lines, with)) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file, desk.number(file)));
        }
        return Reply.goTo(file.at(""));
    }

    private static void line(NeedsForm form, Need need, BindingResult faults, List<AgreedNeeds.Line> lines) {
        String typed = form.said() == null ? null : form.said().get(need.name());
        String words = form.words() == null ? null : form.words().get(need.name());
        AgreedNeeds.Said said = Codes.perhaps(AgreedNeeds.Said.class, typed, faults, "said[" + need + "]");
        String hers = Texts.optional(words, Texts.SHORT, faults, "words[" + need + "]");
        if (said == null && !hers.isEmpty() && !faults.hasFieldErrors("said[" + need + "]")) {
            Reply.fault(faults, "said[" + need + "]", "casework.needs.said.missing");
        }
        if (said != null) {
            lines.add(new AgreedNeeds.Line(need, said, hers));
        }
    }

    private Map<String, Object> model(CaseFile file, int seen) {
        return Map.of("file", file, "seen", seen, "history", desk.of(file));
    }
}
