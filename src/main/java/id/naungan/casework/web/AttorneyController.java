package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.care.AttorneyDesk;
import id.naungan.casework.care.CannotAuthorise;
import id.naungan.casework.care.PowerItem;
import id.naungan.documents.Incoming;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/kuasa")
class AttorneyController {
    private static final String TEMPLATE = "casework/attorney";

    private final AttorneyDesk desk;
    private final CasePeople people;

    AttorneyController(AttorneyDesk desk, CasePeople people) {
        this.desk = desk;
        this.people = people;
    }

    /** @param checked YES once she has looked at the warning about the holder */
    record AttorneyForm(
            @Nullable String giver,
            @Nullable String holder,
            @Nullable List<String> items,
            @Nullable TypedDay givenOn,
            @Nullable TypedDay until,
            @Nullable String note,
            @Nullable List<String> checked) {}

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.RECORD_ATTORNEY) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor, false))
                .addObject(
                        "form", new AttorneyForm(null, null, null, TypedDay.of(desk.today(actor)), null, null, null));
    }

    @PostMapping
    ModelAndView give(
            @Open(CasePermission.Code.RECORD_ATTORNEY) CaseFile file,
            @ModelAttribute("form") AttorneyForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Actor actor) {
        AttorneyDesk.Draft draft = draft(file, form, faults, actor);
        if (draft == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor, false));
        }
        Incoming paper = scan == null || scan.isEmpty() ? null : Incoming.of(scan);
        if (desk.give(actor, file, draft, paper) instanceof Outcome.Refused<UUID> refused) {
            boolean warned = refused.why() == CannotAuthorise.HOLDER_IS_ACCUSED;
            Reply.refuse(faults, field(refused.why()), refused.why());
            return Reply.again(TEMPLATE, faults, model(file, actor, warned));
        }
        return Reply.goTo(file.at("kuasa"));
    }

    @PostMapping("/{power}/cabut")
    ModelAndView withdraw(
            @Open(CasePermission.Code.RECORD_ATTORNEY) CaseFile file, @PathVariable UUID power, Actor actor) {
        desk.withdraw(actor, file, power);
        return Reply.goTo(file.at("kuasa"));
    }

    private AttorneyDesk.@Nullable Draft draft(CaseFile file, AttorneyForm form, BindingResult faults, Actor actor) {
        List<CasePeople.Masked> all = people.masked(file);
        PersonId giver = Persons.among(all, form.giver(), faults, "giver", "casework.attorney.giver.missing");
        PersonId holder = Persons.among(all, form.holder(), faults, "holder", "casework.attorney.holder.missing");
        Set<PowerItem> items = Codes.many(PowerItem.class, form.items(), faults, "items");
        if (items.isEmpty() && !faults.hasFieldErrors("items")) {
            Reply.fault(faults, "items", "casework.attorney.items.missing");
        }
        LocalDate given = Days.past(form.givenOn(), desk.today(actor), faults, "givenOn");
        if (given == null && !faults.hasFieldErrors("givenOn")) {
            Reply.fault(faults, "givenOn", "casework.form.past-day");
        }
        LocalDate until = Days.coming(form.until(), desk.today(actor), faults, "until");
        String note = Texts.optional(form.note(), Texts.LONG, faults, "note");
        boolean checked = form.checked() != null && form.checked().contains("YES");
        return giver == null || holder == null || given == null
                ? null
                : new AttorneyDesk.Draft(giver, holder, items, given, until, note, checked);
    }

    private static String field(Refusal why) {
        if (why instanceof CannotAuthorise bar) {
            return switch (bar) {
                case GIVER_IS_ACCUSED -> "giver";
                case HOLDER_IS_ACCUSED -> "checked";
                case TO_HERSELF, SUPERVISOR_DECIDES -> "holder";
                case ENDS_BEFORE_IT_BEGINS -> "until";
                case IN_THE_FUTURE, ALREADY_WITHDRAWN -> "givenOn";
            };
        }
        return "note";
    }

    private Map<String, Object> model(CaseFile file, Actor actor, boolean warned) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("powers", desk.of(file));
        model.put("people", people.masked(file));
        model.put("accused", desk.accused(file));
        model.put("today", desk.today(actor));
        model.put("warned", warned);
        return model;
    }
}
