package id.naungan.outreach.web;

import id.naungan.casework.CasePeople.Disability;
import id.naungan.casework.CasePeople.Disability.Known;
import id.naungan.kernel.page.Reply;
import id.naungan.outreach.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Formulir situasi, as typed. */
record SituationForm(
        @Nullable String client,
        @Nullable String words,
        @Nullable String disability,
        @Nullable List<String> types,
        @Nullable String needs,
        @Nullable String tried,
        @Nullable List<String> hazards,
        @Nullable String hazardWords,
        @Nullable String accusedAway) {

    /** As it was saved last; of a disability what her own data tell, where they tell anything, since they may be newer. */
    static SituationForm of(@Nullable Situation last, List<Known> known) {
        Known told = known.stream()
                .filter(one -> one.present() != null)
                .min(Comparator.comparing(one -> !Boolean.TRUE.equals(one.present())))
                .orElse(null);
        String answer = last == null || last.disability() == null
                ? null
                : last.disability().name();
        List<String> types = last == null ? List.of() : List.copyOf(last.types());
        String needs = last == null ? "" : last.needs();
        if (told != null) {
            answer = Boolean.TRUE.equals(told.present()) ? "YES" : "NO";
            types = told.types();
            needs = told.support().isEmpty() ? needs : told.support();
        }
        return new SituationForm(
                told == null ? null : told.client().toString(),
                last == null ? null : last.words(),
                answer,
                types,
                needs,
                last == null ? null : last.tried(),
                last == null
                        ? List.of()
                        : last.hazards().stream().map(Enum::name).toList(),
                last == null ? null : last.hazardWords(),
                last == null ? null : last.accusedAway());
    }

    Situation read(BindingResult faults) {
        String situation = Filled.text(words, Filled.LONG, faults, "words");
        Situation.Disability answer = Filled.maybe(Situation.Disability.class, disability, faults, "disability");
        Set<String> kinds = kinds(faults);
        String support = Filled.text(needs, Filled.SUPPORT, faults, "needs");
        String search = Filled.text(tried, Filled.LONG, faults, "tried");
        if (answer == Situation.Disability.YES && support.isEmpty()) {
            Reply.fault(faults, "needs", "outreach.needs.missing");
        }
        if (answer == Situation.Disability.UNKNOWN_AFTER_TRYING && search.isEmpty()) {
            Reply.fault(faults, "tried", "outreach.tried.missing");
        }
        if (answer != Situation.Disability.YES && !kinds.isEmpty()) {
            Reply.fault(faults, "disability", "casework.person.disability.contradicts");
        }
        if (situation.isEmpty() && answer == null && !faults.hasErrors()) {
            Reply.fault(faults, "words", "outreach.situation.empty");
        }
        return new Situation(
                situation,
                answer,
                kinds,
                support,
                search,
                Filled.many(Situation.Hazard.class, hazards, faults, "hazards"),
                Filled.text(hazardWords, Filled.SHORT, faults, "hazardWords"),
                Filled.text(accusedAway, Filled.SHORT, faults, "accusedAway"));
    }

    private Set<String> kinds(BindingResult faults) {
        List<String> chosen = types == null ? List.of() : types;
        if (!Disability.TYPES.containsAll(chosen)) {
            Reply.fault(faults, "types", "casework.form.unknown-choice");
            return Set.of();
        }
        return Set.copyOf(chosen);
    }

    @Override
    public String toString() {
        return "SituationForm[sealed]";
    }
}
