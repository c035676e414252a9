package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.Posts;
import id.naungan.casework.CannotHandOver;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.HandOverDesk;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Serah terima: whose cases, which they are, and to whom they all go. */
@Controller
@RequestMapping(HandOverController.PAGE)
class HandOverController {
    static final String PAGE = "/kerja/serah-terima";
    private static final String TEMPLATE = "casework/hand-over";

    private final HandOverDesk desk;
    private final CaseDoor door;
    private final Actors actors;
    private final Posts posts;
    private final CasePeople people;

    /** {@code file} are the numbers of the cases as the list showed them. */
    record Form(
            @Nullable String dari,
            @Nullable String ke,
            @Nullable List<String> file,
            @Nullable List<String> confirmed) {}

    HandOverController(HandOverDesk desk, CaseDoor door, Actors actors, Posts posts, CasePeople people) {
        this.desk = desk;
        this.door = door;
        this.actors = actors;
        this.posts = posts;
        this.people = people;
    }

    @GetMapping
    ModelAndView show(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, CasePermission.HAND_OVER);
        return new ModelAndView(TEMPLATE, faults.getModel()).addAllObjects(model(actor, form));
    }

    @PostMapping("/semua")
    ModelAndView handOver(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, CasePermission.HAND_OVER);
        AccountId from = officer(actor, form.dari());
        AccountId to = officer(actor, form.ke());
        if (from == null) {
            Reply.refuse(faults, "dari", CannotHandOver.NOT_AN_OFFICER);
        }
        if (to == null) {
            Reply.refuse(faults, "ke", CannotHandOver.NOT_AN_OFFICER);
        }
        if (form.confirmed() == null || !form.confirmed().contains("YES")) {
            Reply.fault(faults, "confirmed", "casework.hand-over.confirm.missing");
        }
        if (!faults.hasErrors()
                && from != null
                && to != null
                && desk.handOver(actor, from, to, cases(form)) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(actor, form)) : Reply.goTo("/kerja");
    }

    private Map<String, Object> model(Actor actor, Form form) {
        AccountId from = officer(actor, form.dari());
        Map<CaseId, String> open = from == null ? Map.of() : desk.open(actor, from);
        return Map.of(
                "officers",
                officers(actor),
                "chosen",
                from == null ? "" : from.toString(),
                "open",
                open,
                "clients",
                people.maskedClients(actor.office(), open.keySet()));
    }

    private List<Choice> officers(Actor actor) {
        return actors.officers(actor.office()).stream()
                .filter(officer -> posts.anyMay(officer.posts(), CasePermission.READ))
                .map(officer -> Choice.of(officer.account().toString(), officer.displayName()))
                .toList();
    }

    private @Nullable AccountId officer(Actor actor, @Nullable String typed) {
        return officers(actor).stream()
                .map(Choice::value)
                .filter(value -> value.equals(typed))
                .findFirst()
                .map(AccountId::of)
                .orElse(null);
    }

    /** Those that are numbers; any other makes the list another than the one shown. */
    private static Set<CaseId> cases(Form form) {
        Set<CaseId> cases = new LinkedHashSet<>();
        for (String one : form.file() == null ? List.<String>of() : form.file()) {
            try {
                cases.add(new CaseId(UUID.fromString(one)));
            } catch (IllegalArgumentException noNumber) {
                return Set.of();
            }
        }
        return cases;
    }

    @Bean
    static NavLink handOverLink() {
        return new NavLink("casework.hand-over.title", PAGE, 47, CasePermission.HAND_OVER.code(), false)
                .in(NavGroup.LEAD, "casework.hand-over.about");
    }
}
