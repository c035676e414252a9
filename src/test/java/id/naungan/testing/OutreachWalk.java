package id.naungan.testing;

import static id.naungan.testing.DirectWalk.sent;

import id.naungan.kernel.page.TypedMoment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** The way of an outreach, page by page: from a report to the road and back. Times are now unless they are said. */
public final class OutreachWalk {
    private final ApplicationContext program;
    private final Cast cast;

    public OutreachWalk(ApplicationContext program, Cast cast) {
        this.program = program;
        this.cast = cast;
    }

    /** An office that promises outreach and can write letters. */
    public OutreachWalk promising() {
        new DirectWalk(program, cast).promising("penjangkauan", "kdrt").withLetterhead();
        return this;
    }

    public Visitor.Form report(String channel) {
        return cast.as("INTAKE_OFFICER")
                .get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", channel);
    }

    /** Settled as one who must be reached; the path of the case. */
    public String reach(Visitor.Page report, String callName) {
        return sent(cast.as("INTAKE_OFFICER")
                        .get(report.path() + "/kasus?jangkau=1")
                        .form("/kasus")
                        .with("callName", callName))
                .path();
    }

    /** A case under the promise of outreach with its team; the information came so long ago. */
    public String sought(String callName, Duration ago) {
        Visitor.Form report = report("PHONE").with("told", "Ia tidak boleh keluar rumah");
        at(report, "received", now().minus(ago));
        String at = reach(sent(report), callName);
        team(at);
        return at;
    }

    public void team(String at) {
        sent(cast.as("INTAKE_OFFICER")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .with("supervisor", cast.account("CASE_SUPERVISOR").toString())
                .with(
                        "team",
                        cast.account("COMPANION").toString(),
                        cast.account(Cast.SECOND_COMPANION).toString()));
    }

    public void triage(String at, String risk) {
        sent(cast.as("CASE_MANAGER")
                .get(at + "/triase")
                .form("/triase")
                .with("risk", risk)
                .with("kind", "VAW")
                .with("jurisdiction", "OWN")
                .with("reason", "Menurut keterangan"));
    }

    /** A form of the room as the companion sees it. */
    public Visitor.Form form(String at, String page) {
        return cast.as("COMPANION").get(at + "/penjangkauan/" + page).form("/" + page);
    }

    public void verified(String at) {
        sent(form(at, "verifikasi")
                .with("through", "VILLAGE")
                .with("who", "Kelurahan Contoh, Kasi Pelayanan")
                .with("how", "PHONE")
                .with("result", "CONFIRMED"));
    }

    public void traced(String at) {
        sent(form(at, "alamat").with("line", "Gang Melur 7").with("words", "Lewat kelurahan"));
    }

    public void known(String at) {
        sent(form(at, "situasi").with("words", "Tinggal bersama mertua").with("disability", "NO"));
    }

    public void lettered(String at) {
        String letter = sent(cast.as("COMPANION")
                        .get(at + "/surat-tugas")
                        .form("/surat-tugas")
                        .with("purpose", "OUTREACH")
                        .with("where", "HOME"))
                .path();
        sent(cast.as("UNIT_HEAD").get(letter).form("/tanda-tangan"));
    }

    public Visitor.Form plan(String post, String at) {
        return cast.as(post)
                .get(at + "/penjangkauan/rencana-kunjungan")
                .form("/rencana-kunjungan")
                .with(
                        "officers",
                        cast.account("COMPANION").toString(),
                        cast.account(Cast.SECOND_COMPANION).toString());
    }

    public void planned(String at) {
        sent(plan("COMPANION", at));
    }

    /** All that a departure asks, and the departure. */
    public void away(String at) {
        verified(at);
        traced(at);
        known(at);
        lettered(at);
        planned(at);
        sent(act(at, "berangkat"));
    }

    public Visitor.Form act(String at, String act) {
        return form(at, "kunjungan/" + act);
    }

    public Visitor.Page page(String post, String at) {
        return cast.as(post).get(at + "/penjangkauan");
    }

    /** Whether the step with these words is ticked in the procedure. */
    public boolean isDone(String at, String words) {
        return cast.as("COMPANION")
                .get(at)
                .document()
                .select("#prosedur li:contains(" + words + ")")
                .text()
                .contains("Selesai");
    }

    /** Sets the boxes of a moment. */
    public Visitor.Form at(Visitor.Form form, String field, Instant moment) {
        TypedMoment typed = TypedMoment.of(moment, cast.actor("COMPANION").zone());
        return form.with(field + ".day", typed.day())
                .with(field + ".month", typed.month())
                .with(field + ".year", typed.year())
                .with(field + ".time", typed.time());
    }

    public Instant now() {
        return program.getBean(Clock.class).instant();
    }
}
