package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.intake.Complaint;
import id.naungan.intake.ComplaintDesk;
import id.naungan.intake.Harm;
import id.naungan.intake.HarmDesk;
import id.naungan.intake.Violence;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.referral.ReferralDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Yang diceritakan berkas. The parts of a case beside its people, in our codes: the incident, who suffered what, what was done. */
@Component
class Told {
    private final HarmDesk harms;
    private final ComplaintDesk complaints;
    private final ReferralDesk referrals;
    private final Journal journal;

    /** One service as the file knows it; {@code list} names the code list that {@code code} is of. */
    record Given(Instant at, String list, String code, String agency) {

        /** The code of the event behind it. */
        String event() {
            return list.equals("need")
                    ? "referral.handed-over:" + code.toLowerCase(Locale.ROOT).replace('_', '-')
                    : code;
        }

        /** The office's own name may change without anything having happened. */
        String fingerprint() {
            return at + " " + code + (list.equals("need") ? " " + agency : "");
        }
    }

    /** @param harm what was said of each client; before that, the form speaks of all of them */
    record Parts(Complaint form, Harm.Version harm, List<Given> services) {

        /** The kinds of violence against a client, each once. */
        List<Violence> against(UUID client) {
            return harm.number() == 0
                    ? form.violence()
                    : harm.harm().of(client).stream()
                            .flatMap(said -> said.by().stream())
                            .flatMap(by -> by.kinds().stream())
                            .distinct()
                            .sorted()
                            .toList();
        }

        /** How she was trafficked, as the form says it. */
        List<String> trafficking() {
            return form.details().stream()
                    .filter(Violence.TRAFFICKING.details()::contains)
                    .toList();
        }

        /** All of it that goes into a client's sheet, for comparing; never for reading. */
        String fingerprint(UUID client) {
            return String.join(
                    "|",
                    String.valueOf(form.date()),
                    String.valueOf(form.place()),
                    String.valueOf(form.regency()),
                    form.where(),
                    String.valueOf(form.flags().contains("DOMESTIC")),
                    String.valueOf(against(client)),
                    String.valueOf(trafficking()),
                    String.valueOf(services.stream().map(Given::fingerprint).toList()));
        }

        @Override
        public String toString() {
            return "Parts[sealed]";
        }
    }

    Told(HarmDesk harms, ComplaintDesk complaints, ReferralDesk referrals, Journal journal) {
        this.harms = harms;
        this.complaints = complaints;
        this.referrals = referrals;
        this.journal = journal;
    }

    /** What the office did itself stands under its own name; the lists say which events are services at all. */
    Parts of(Actor actor, CaseId caseId, Twins twins) {
        OfficeId office = actor.office();
        List<Given> services = new ArrayList<>();
        for (Fact fact : journal.facts(caseId)) {
            if (twins.list("service").isTwin(fact.event())) {
                services.add(new Given(fact.happenedAt(), "service", fact.event(), actor.officeName()));
            }
        }
        for (ReferralDesk.HandedOver one : referrals.handedOver(office, caseId)) {
            if (twins.list("need").isTwin(one.need())) {
                services.add(new Given(one.at(), "need", one.need(), one.to()));
            }
        }
        services.sort(Comparator.comparing(Given::at));
        Complaint form = complaints
                .latest(office, caseId)
                .map(Complaint.Version::complaint)
                .orElse(Complaint.EMPTY);
        return new Parts(form, harms.latest(office, caseId), services);
    }
}
