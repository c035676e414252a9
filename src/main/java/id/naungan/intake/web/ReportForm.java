package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.intake.InformationSource;
import id.naungan.intake.Report;
import id.naungan.intake.ReportChannel;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.persons.Identity;
import id.naungan.persons.Kinship;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Formulir laporan masuk, as typed. Only channel, source and time are asked for; a silent call has nothing else. */
record ReportForm(
        @Nullable String channel,
        @Nullable String source,
        @Nullable TypedMoment received,
        @Nullable String told,
        @Nullable String about,
        @Nullable String reporter,
        @Nullable String kinship,
        @Nullable String suspect,
        @Nullable String phone,
        @Nullable String mayCall,
        @Nullable String safeTime,
        @Nullable String leaveMessage,
        @Nullable String agency,
        @Nullable String letter,
        @Nullable String system1,
        @Nullable String number1,
        @Nullable String system2,
        @Nullable String number2) {
    private static final int SHORT = 150;
    private static final int LONG = 6000;
    private static final String YES = "YES";

    static ReportForm blank(Instant now, ZoneId zone) {
        return new ReportForm(
                null,
                InformationSource.UNKNOWN.name(),
                TypedMoment.of(now, zone),
                null,
                null,
                null,
                Kinship.NA.name(),
                null,
                null,
                Identity.MayCall.UNKNOWN.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ReportForm of(Report report, ZoneId zone) {
        Report.Words words = report.words();
        return new ReportForm(
                report.channel().name(),
                report.source().name(),
                TypedMoment.of(report.receivedAt(), zone),
                words.told(),
                words.about(),
                words.reporter(),
                words.kinship().name(),
                words.isSuspect() ? YES : null,
                words.phone(),
                words.mayCall().name(),
                words.safeTime(),
                words.leaveMessage() ? YES : null,
                words.agency(),
                words.letter(),
                system(words, 0),
                number(words, 0),
                system(words, 1),
                number(words, 1));
    }

    /** The draft, or null when something is wrong; all faults are put at their fields at once. */
    Report.@Nullable Draft read(Actor actor, BindingResult faults) {
        ReportChannel by =
                Choices.one(ReportChannel.class, channel, "channel", "intake.report.channel.missing", faults);
        InformationSource from =
                Choices.one(InformationSource.class, source, "source", "intake.report.source.missing", faults);
        Instant at = Choices.moment(received, actor, "received", faults);
        Kinship relation = Choices.one(Kinship.class, kinship, "kinship", "intake.report.kinship.missing", faults);
        Identity.MayCall calling =
                Choices.one(Identity.MayCall.class, mayCall, "mayCall", "intake.report.may-call.missing", faults);
        lengths(faults);
        List<Report.Elsewhere> elsewhere = elsewhere(faults);
        if (by != null && by.isInstitution() && text(agency) == null) {
            Reply.fault(faults, "agency", "intake.report.agency.missing");
        }
        if (by == null || from == null || at == null || relation == null || calling == null || faults.hasErrors()) {
            return null;
        }
        var words = new Report.Words(
                text(reporter),
                text(phone),
                calling,
                text(safeTime),
                YES.equals(leaveMessage),
                relation,
                YES.equals(suspect) ? Boolean.TRUE : null,
                text(about),
                text(told),
                text(agency),
                text(letter),
                elsewhere);
        return new Report.Draft(by, from, at, words);
    }

    private void lengths(BindingResult faults) {
        Choices.atMost(told, LONG, "told", faults);
        Choices.atMost(about, SHORT, "about", faults);
        Choices.atMost(reporter, SHORT, "reporter", faults);
        Choices.atMost(phone, 40, "phone", faults);
        Choices.atMost(safeTime, SHORT, "safeTime", faults);
        Choices.atMost(agency, SHORT, "agency", faults);
        Choices.atMost(letter, SHORT, "letter", faults);
        Choices.atMost(number1, 60, "number1", faults);
        Choices.atMost(number2, 60, "number2", faults);
        String typed = text(phone);
        if (typed != null && !typed.matches("[+() ./-]*[0-9][0-9+() ./-]*")) {
            Reply.fault(faults, "phone", "intake.report.phone.wrong");
        }
    }

    private List<Report.Elsewhere> elsewhere(BindingResult faults) {
        List<Report.Elsewhere> all = new ArrayList<>();
        elsewhere(all, system1, number1, "system1", faults);
        elsewhere(all, system2, number2, "system2", faults);
        return all;
    }

    private static void elsewhere(
            List<Report.Elsewhere> all,
            @Nullable String system,
            @Nullable String number,
            String field,
            BindingResult faults) {
        String typed = text(number);
        if (typed == null) {
            return;
        }
        Report.OtherSystem of =
                Choices.one(Report.OtherSystem.class, system, field, "intake.report.system.missing", faults);
        if (of != null) {
            all.add(new Report.Elsewhere(of, typed));
        }
    }

    private static @Nullable String system(Report.Words words, int at) {
        return words.elsewhere().size() > at
                ? words.elsewhere().get(at).system().name()
                : null;
    }

    private static @Nullable String number(Report.Words words, int at) {
        return words.elsewhere().size() > at ? words.elsewhere().get(at).number() : null;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
