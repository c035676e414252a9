package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePeople.Disability;
import id.naungan.casework.CasePeople.Disability.Known;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.outreach.LearnedKind;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.PreparationDesk;
import id.naungan.outreach.Situation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Her situation, any disability and what is dangerous there (S2.8); what is not known yet may stay open and be added. What her own data
 * tell of a disability is filled in, and what is answered here becomes theirs.
 */
@Controller
@RequestMapping("/kasus/{id}/penjangkauan/situasi")
class SituationController {
    private static final String TEMPLATE = "outreach/situation";

    private final PreparationDesk desk;
    private final CasePeople people;

    SituationController(PreparationDesk desk, CasePeople people) {
        this.desk = desk;
        this.people = people;
    }

    @GetMapping
    ModelAndView form(@Open(OutreachPermission.Code.RECORD) CaseFile file, Actor actor) {
        List<Known> known = desk.known(actor, file);
        return new ModelAndView(TEMPLATE, model(file, known))
                .addObject("form", SituationForm.of(desk.of(file).situation(), known));
    }

    @PostMapping
    ModelAndView know(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") SituationForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "") String seen,
            Actor actor) {
        Situation situation = form.read(faults);
        Seen was = Seen.of(seen);
        Known said = said(file, form, situation, was, faults);
        if (!faults.hasErrors()
                && desk.know(actor, file, was.notes(), situation, said) instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, desk.known(actor, file)))
                : Reply.goTo(file.at("penjangkauan"));
    }

    /** Yes and no are facts about the client; that nobody knows is one about the search, and leaves her data as they are. */
    private @Nullable Known said(
            CaseFile file, SituationForm form, Situation situation, Seen was, BindingResult faults) {
        Situation.Disability answer = situation.disability();
        if (answer == null
                || answer == Situation.Disability.UNKNOWN_AFTER_TRYING
                || !file.may(CasePermission.WRITE_IDENTITY)) {
            return null;
        }
        List<CasePeople.Masked> clients = people.clients(file);
        for (int place = 0; place < clients.size(); place++) {
            PersonId one = clients.get(place).id();
            if (clients.size() == 1 || one.toString().equals(form.client())) {
                return new Known(
                        one,
                        answer == Situation.Disability.YES,
                        Disability.TYPES.stream()
                                .filter(situation.types()::contains)
                                .toList(),
                        situation.needs(),
                        was.version(place));
            }
        }
        Reply.fault(faults, "client", "outreach.client.missing");
        return null;
    }

    /** How many notes of the situation stood, and which version of each client's data, when the form was drawn. */
    private record Seen(List<Integer> numbers) {
        static Seen of(String typed) {
            return typed.matches("\\d{1,6}(\\.\\d{1,6}){0,40}")
                    ? new Seen(Arrays.stream(typed.split("\\."))
                            .map(Integer::valueOf)
                            .toList())
                    : new Seen(List.of());
        }

        int notes() {
            return numbers.isEmpty() ? -1 : numbers.getFirst();
        }

        int version(int place) {
            return place + 1 < numbers.size() ? numbers.get(place + 1) : -1;
        }
    }

    private Map<String, Object> model(CaseFile file, List<Known> known) {
        String versions = known.stream().map(one -> "." + one.version()).collect(Collectors.joining());
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("seen", desk.of(file).of(LearnedKind.SITUATION).size() + versions);
        model.put("clients", known.size() > 1 ? people.clients(file) : List.of());
        model.put("shared", !known.isEmpty() && file.may(CasePermission.WRITE_IDENTITY));
        return model;
    }
}
