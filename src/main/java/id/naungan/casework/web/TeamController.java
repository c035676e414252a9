package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.Posts;
import id.naungan.access.Relation;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.OpposedDesk;
import id.naungan.casework.TeamDesk;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/tim")
class TeamController {
    private static final String TEMPLATE = "casework/team";
    private static final String UNKNOWN = "casework.form.unknown-choice";

    private final TeamDesk desk;
    private final Actors actors;
    private final Posts posts;
    private final OpposedDesk opposed;

    TeamController(TeamDesk desk, Actors actors, Posts posts, OpposedDesk opposed) {
        this.desk = desk;
        this.actors = actors;
        this.posts = posts;
        this.opposed = opposed;
    }

    /** @param checked YES once a supervisor has seen who works on the opposite case too */
    record TeamForm(
            @Nullable String manager,
            @Nullable String supervisor,
            @Nullable List<String> team,
            @Nullable List<String> checked) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.ASSIGN_TEAM) CaseFile file, Actor actor, Locale locale) {
        var members = desk.members(file);
        TeamForm form = new TeamForm(
                one(members, Relation.CASE_MANAGER),
                one(members, Relation.SUPERVISOR),
                members.stream()
                        .filter(member -> member.relation() == Relation.TEAM)
                        .map(member -> member.account().toString())
                        .toList(),
                null);
        return new ModelAndView(TEMPLATE, model(file, actor, locale)).addObject("form", form);
    }

    @PostMapping
    ModelAndView assign(
            @Open(CasePermission.Code.ASSIGN_TEAM) CaseFile file,
            @ModelAttribute("form") TeamForm form,
            BindingResult faults,
            Actor actor,
            Locale locale) {
        AccountId manager = account(form.manager(), faults, "manager");
        AccountId supervisor = account(form.supervisor(), faults, "supervisor");
        Set<AccountId> team = new LinkedHashSet<>();
        for (String member : form.team() == null ? List.<String>of() : form.team()) {
            AccountId account = account(member, faults, "team");
            if (account != null) {
                team.add(account);
            }
        }
        warn(actor, file, form, faults);
        if (!faults.hasErrors()
                && desk.assign(actor, file, manager, supervisor, team) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file, actor, locale)) : Reply.goTo("/kerja");
    }

    /** Nobody works for both sides of a conflict, unless a supervisor wants it so with open eyes. */
    private void warn(Actor actor, CaseFile file, TeamForm form, BindingResult faults) {
        boolean isChecked = form.checked() != null && form.checked().contains("YES");
        if (isChecked || faults.hasErrors()) {
            return;
        }
        List<String> named = new ArrayList<>(form.team() == null ? List.of() : form.team());
        named.add(String.valueOf(form.manager()));
        opposed.workersOpposite(actor, file).stream()
                .filter(worker -> named.contains(worker.account().toString()))
                .findFirst()
                .ifPresent(worker ->
                        Reply.fault(faults, "checked", "casework.team.both-sides", worker.name(), worker.number()));
    }

    private Map<String, Object> model(CaseFile file, Actor actor, Locale locale) {
        List<Choice> officers = actors.officers(actor.office()).stream()
                .filter(officer ->
                        officer.posts().stream().anyMatch(post -> posts.anyMay(Set.of(post), CasePermission.READ)))
                .map(officer ->
                        new Choice(officer.account().toString(), officer.displayName(), titles(officer, locale)))
                .toList();
        return Map.of("file", file, "officers", officers, "opposite", opposed.workersOpposite(actor, file));
    }

    private String titles(Actors.Officer officer, Locale locale) {
        return officer.posts().stream()
                .map(post -> posts.name(post).in(locale))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String one(List<TeamDesk.Member> members, Relation relation) {
        return members.stream()
                .filter(member -> member.relation() == relation)
                .map(member -> member.account().toString())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable AccountId account(@Nullable String text, BindingResult faults, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException e) {
            faults.rejectValue(field, UNKNOWN, UNKNOWN);
            return null;
        }
    }
}
