package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.intake.ComplaintCodes;
import id.naungan.intake.Harm;
import id.naungan.intake.HarmDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Violence;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who suffered what from whom, client by client, and a child's categories or why there is none. */
@Controller
@RequestMapping("/kasus/{id}/formulir/klien")
class HarmController {
    private static final String TEMPLATE = "intake/harm";
    private static final int REASON = 400;

    private final HarmDesk desk;

    HarmController(HarmDesk desk) {
        this.desk = desk;
    }

    /**
     * @param marks      client, accused and kind, as {@link HarmMarks} writes them
     * @param categories client and category
     * @param reason     why there is no category, by client
     */
    record HarmForm(
            @Nullable List<String> marks,
            @Nullable List<String> categories,
            @Nullable Map<String, String> reason) {

        static HarmForm of(Harm harm) {
            return new HarmForm(
                    harm.clients().stream().flatMap(HarmForm::marks).toList(),
                    harm.clients().stream()
                            .flatMap(one -> one.categories().stream()
                                    .map(code -> HarmMarks.category(one.client().toString(), code)))
                            .toList(),
                    harm.clients().stream()
                            .collect(Collectors.toMap(one -> one.client().toString(), Harm.OfClient::noCategory)));
        }

        private static Stream<String> marks(Harm.OfClient one) {
            return one.by().stream().flatMap(by -> by.kinds().stream()
                    .map(kind -> HarmMarks.mark(
                            one.client().toString(),
                            by.accused() == null ? null : by.accused().toString(),
                            kind)));
        }

        @Override
        public String toString() {
            return "HarmForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.FORM) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor, desk.latest(file).number()))
                .addObject("form", HarmForm.of(desk.begun(actor, file)));
    }

    @PostMapping
    ModelAndView save(
            @Open(IntakePermission.Code.FORM) CaseFile file,
            @ModelAttribute("form") HarmForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        Harm harm = read(form, desk.clients(actor, file), desk.accused(actor, file), faults);
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor, seen));
        }
        if (desk.save(actor, file, seen, harm) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(
                    TEMPLATE, faults, model(file, actor, desk.latest(file).number()));
        }
        return Reply.goTo(file.at("formulir"));
    }

    private static Harm read(
            HarmForm form, List<HarmDesk.Somebody> clients, List<HarmDesk.Somebody> accused, BindingResult faults) {
        List<@Nullable UUID> doers =
                new ArrayList<>(accused.stream().map(HarmDesk.Somebody::id).toList());
        doers.add(null);
        List<String> possible = new ArrayList<>();
        clients.forEach(client -> doers.forEach(
                doer -> Arrays.stream(Violence.values()).forEach(kind -> possible.add(mark(client.id(), doer, kind)))));
        List<String> marks = Choices.listed(possible, form.marks(), "marks", faults);
        List<String> categories = Choices.listed(
                clients.stream()
                        .flatMap(client -> ComplaintCodes.AMPK.stream()
                                .map(code -> HarmMarks.category(client.id().toString(), code)))
                        .toList(),
                form.categories(),
                "categories",
                faults);
        return new Harm(clients.stream()
                .map(client -> new Harm.OfClient(
                        client.id(),
                        doers.stream()
                                .map(doer -> new Harm.By(doer, kinds(client.id(), doer, marks)))
                                .filter(by -> !by.kinds().isEmpty())
                                .toList(),
                        ComplaintCodes.AMPK.stream()
                                .filter(code -> categories.contains(
                                        HarmMarks.category(client.id().toString(), code)))
                                .toList(),
                        reason(form, client.id(), faults)))
                .toList());
    }

    private static List<Violence> kinds(UUID client, @Nullable UUID doer, List<String> marks) {
        return Arrays.stream(Violence.values())
                .filter(kind -> marks.contains(mark(client, doer, kind)))
                .toList();
    }

    private static String mark(UUID client, @Nullable UUID doer, Violence kind) {
        return HarmMarks.mark(client.toString(), Objects.toString(doer, null), kind);
    }

    private static String reason(HarmForm form, UUID client, BindingResult faults) {
        String typed = form.reason() == null ? null : form.reason().get(client.toString());
        return Choices.words(typed, REASON, "reason[" + client + "]", faults);
    }

    private Map<String, Object> model(CaseFile file, Actor actor, int seen) {
        return Map.of(
                "file", file, "seen", seen, "clients", desk.clients(actor, file), "accused", desk.accused(actor, file));
    }
}
