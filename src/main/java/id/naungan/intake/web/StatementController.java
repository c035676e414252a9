package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Open;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Statement;
import id.naungan.intake.StatementDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.persons.PersonRole;
import java.util.Arrays;
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

/** The statement of S5.6: sentences that she chooses and her own words; the accused declares nothing here. */
@Controller
@RequestMapping("/kasus/{id}/pernyataan")
class StatementController {
    private static final String TEMPLATE = "intake/statement";
    private static final int WORDS = 8000;
    private static final List<String> SENTENCES =
            Arrays.stream(Statement.Sentence.values()).map(Enum::name).toList();
    private static final List<String> USUAL = List.of("TRUE", "OWN_WILL", "FREE_OF_CHARGE", "MAY_STOP");

    private final StatementDesk desk;
    private final CasePeople people;

    StatementController(StatementDesk desk, CasePeople people) {
        this.desk = desk;
        this.people = people;
    }

    record StatementForm(
            @Nullable String by,
            @Nullable List<String> sentences,
            @Nullable String words) {

        @Override
        public String toString() {
            return "StatementForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.FORM) CaseFile file) {
        List<CasePeople.Masked> all = people(file);
        StatementForm form = desk.versions(file).stream()
                .findFirst()
                .map(last -> filled(last.statement()))
                .orElseGet(() -> new StatementForm(
                        all.isEmpty() ? null : all.getFirst().id().toString(), USUAL, null));
        return new ModelAndView(TEMPLATE, model(file, desk.number(file))).addObject("form", form);
    }

    @PostMapping
    ModelAndView save(
            @Open(IntakePermission.Code.FORM) CaseFile file,
            @ModelAttribute("form") StatementForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        PersonId by = among(people(file), form.by());
        if (by == null) {
            Reply.fault(faults, "by", "intake.statement.by.missing");
        }
        List<Statement.Sentence> sentences = Choices.listed(SENTENCES, form.sentences(), "sentences", faults).stream()
                .map(Statement.Sentence::valueOf)
                .toList();
        String words = Choices.words(form.words(), WORDS, "words", faults);
        if (sentences.isEmpty() && words.isEmpty() && !faults.hasErrors()) {
            Reply.fault(faults, "words", "intake.statement.empty");
        }
        if (by == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, seen));
        }
        if (desk.save(actor, file, seen, new Statement(by, sentences, words))
                instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file, desk.number(file)));
        }
        return Reply.goTo(file.at("naskah"));
    }

    private static StatementForm filled(Statement last) {
        return new StatementForm(
                last.by().toString(), last.sentences().stream().map(Enum::name).toList(), last.words());
    }

    private static @Nullable PersonId among(List<CasePeople.Masked> all, @Nullable String text) {
        return all.stream()
                .map(CasePeople.Masked::id)
                .filter(id -> id.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** Whoever is accused, whatever else she is, is not offered. */
    private List<CasePeople.Masked> people(CaseFile file) {
        List<CasePeople.Masked> all = people.masked(file);
        List<PersonId> accused = all.stream()
                .filter(one -> one.role() == PersonRole.ACCUSED)
                .map(CasePeople.Masked::id)
                .toList();
        return all.stream().filter(one -> !accused.contains(one.id())).toList();
    }

    private Map<String, Object> model(CaseFile file, int seen) {
        return Map.of("file", file, "seen", seen, "people", people(file), "versions", desk.versions(file));
    }
}
