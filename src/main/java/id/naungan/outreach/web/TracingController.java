package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.outreach.LearnedKind;
import id.naungan.outreach.PreparationDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The address as it was traced (S2.7); it goes to the people of the case, and is shown nowhere here. */
@Controller
@RequestMapping("/kasus/{id}/penjangkauan/alamat")
class TracingController {
    private static final String TEMPLATE = "outreach/address";

    private final PreparationDesk desk;
    private final CasePeople people;
    private final OfficeClock clock;

    TracingController(PreparationDesk desk, CasePeople people, OfficeClock clock) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    record AddressForm(
            @Nullable String client,
            @Nullable String line,
            @Nullable String village,
            @Nullable String district,
            @Nullable TypedMoment at,
            @Nullable String words) {

        @Override
        public String toString() {
            return "AddressForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file, Actor actor) {
        Map<String, Object> model = model(file);
        return new ModelAndView(TEMPLATE, model)
                .addObject(
                        "form",
                        new AddressForm(null, null, null, null, TypedMoment.of(clock.now(), actor.zone()), null));
    }

    @PostMapping
    ModelAndView trace(
            @Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file,
            @ModelAttribute("form") AddressForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "") String seen,
            Actor actor) {
        Map<String, Object> model = model(file);
        Instant at = Filled.moment(form.at(), actor, faults, "at");
        String words = Filled.needed(form.words(), Filled.LONG, faults, "words", "outreach.traced.missing");
        String line = Filled.needed(form.line(), Filled.SHORT, faults, "line", "outreach.line.missing");
        String village = Filled.text(form.village(), Filled.SHORT, faults, "village");
        String district = Filled.text(form.district(), Filled.SHORT, faults, "district");
        PersonId client = client(file, form, faults);
        if (at != null
                && client != null
                && !faults.hasErrors()
                && desk.trace(
                                actor,
                                file,
                                Filled.seen(seen),
                                at,
                                new CasePeople.Traced(client, line, village, district),
                                words)
                        instanceof Outcome.Refused<UUID> refused) {
            Filled.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model) : Reply.goTo(file.at("penjangkauan"));
    }

    /** The only client needs no choice. */
    private @Nullable PersonId client(CaseFile file, AddressForm form, BindingResult faults) {
        List<CasePeople.Masked> clients = people.clients(file);
        return clients.stream()
                .map(CasePeople.Masked::id)
                .filter(id -> clients.size() == 1 || id.toString().equals(form.client()))
                .findFirst()
                .orElseGet(() -> {
                    Reply.fault(faults, "client", "outreach.client.missing");
                    return null;
                });
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of(
                "file",
                file,
                "clients",
                people.clients(file),
                "seen",
                String.valueOf(desk.of(file).of(LearnedKind.TRACED).size()));
    }
}
