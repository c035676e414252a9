package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Visitor;
import org.springframework.context.ApplicationContext;

/** An outreach case page by page: heard of by telephone, judged, helped, secured, and handed to the authority that is competent. */
final class HandOverWalk {
    static final String NAME = "Kencana Widuri Tertanam";
    static final String NIK = "0000005505960007";
    static final String STREET = "Gang Tertanam 7";
    static final String ACCUSED = "Bondan Prakosa Tertanam";
    static final String REPORTER = "Bu Rukmini Pelapor";
    static final String STORY = "Cerita tertanam tentang malam itu";

    private final Cast cast;
    final String at;

    private HandOverWalk(Cast cast, String at) {
        this.cast = cast;
        this.at = at;
    }

    /** An office that promises outreach and may write letters. */
    static Cast office(ApplicationContext program, Cast.Place place) {
        Cast cast = Cast.fresh(program, place);
        cast.join("SOCIAL_WORKER", "Nila Anggraini", "SOCIAL_WORKER");
        new DirectWalk(program, cast).promising("penjangkauan", "pendampingan").withLetterhead();
        return cast;
    }

    /** Heard of, judged so, and in the hands of a team. */
    static HandOverWalk judged(Cast cast, String risk, String jurisdiction) {
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page report = sent(officer.get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "PHONE")
                .with("reporter", REPORTER)
                .with("kinship", "NEIGHBOUR")
                .with("told", "Terdengar teriakan"));
        String at = sent(officer.get(report.path() + "/kasus")
                        .form("/kasus")
                        .with("callName", "Ibu Kencana")
                        .with("route", "penjangkauan/penjangkauan"))
                .path();
        HandOverWalk walk = new HandOverWalk(cast, at);
        sent(officer.get(at + "/triase")
                .form("/triase")
                .with("risk", risk)
                .with("kind", "VAW")
                .with("jurisdiction", jurisdiction)
                .with("reason", "Menurut laporan"));
        sent(cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .with("supervisor", cast.account("CASE_SUPERVISOR").toString())
                .with(
                        "team",
                        cast.account("COMPANION").toString(),
                        cast.account("SOCIAL_WORKER").toString()));
        return walk;
    }

    /** The same with a name, a NIK, an address, somebody accused and a story told. */
    HandOverWalk known() {
        Visitor manager = manager();
        String client = manager.get(at)
                .document()
                .select("a[href*=/orang/]:contains(Klien)")
                .attr("href");
        sent(manager.get(client + "/ubah")
                .form("/ubah")
                .with("fullName", NAME)
                .with("nik", NIK)
                .with("sex", "FEMALE")
                .with("ktp.line", STREET)
                .with("domicile.line", STREET));
        sent(manager.get(at + "/orang/baru")
                .form("/baru")
                .with("role", "ACCUSED")
                .with("fullName", ACCUSED)
                .with("kinship", "SPOUSE"));
        sent(manager.get(at + "/kronologi/baru")
                .form("/baru")
                .with("toldBy", "OTHER")
                .with("about", "Kemarin malam")
                .with("text", STORY));
        return this;
    }

    HandOverWalk helped() {
        sent(companion()
                .get(at + "/darurat")
                .form("/darurat")
                .with("kinds", "TRANSPORT")
                .with("words", "Diantar ke tempat aman"));
        return this;
    }

    Visitor.Page secure(String place, String how) {
        return companion()
                .get(at + "/diamankan")
                .form("/diamankan")
                .with("place", place)
                .with("how", how)
                .submit();
    }

    HandOverWalk secured() {
        sent(companion()
                .get(at + "/diamankan")
                .form("/diamankan")
                .with("place", "SHELTER")
                .with("how", "Dijemput pendamping bersama polisi"));
        return this;
    }

    HandOverWalk consenting(String answer) {
        sent(manager().get(at + "/persetujuan").form("/persetujuan").with("items[SHARE_WITH_OTHERS]", answer));
        return this;
    }

    /** The form with what it must have, to an office of this installation or, with null, to somebody outside. */
    Visitor.Form form(Cast receiver) {
        Visitor.Form form = companion().get(at + "/pelimpahan/baru").form("/pelimpahan/baru");
        form = receiver == null
                ? form.with("place", "UPTD PPA Kota Contoh")
                : form.with("office", receiver.officeId().toString());
        return form.with("needs", "LEGAL", "SOCIAL")
                .with("fields", "FORMAL_NAME", "NIK", "BIRTH", "SEX", "ADDRESS")
                .with("chronology", "Dipukul berkali-kali")
                .with("given", "Dijemput dan diperiksa")
                .with("condition", "Sadar, memar di lengan")
                .with("asked", "Pendampingan hukum di tempat tinggalnya");
    }

    /** Prepared and its letter initialled and signed; the path of the transfer. */
    String signed(Cast receiver) {
        String transfer = sent(form(receiver)).path();
        sign(letter(transfer));
        return transfer;
    }

    /** Signed and handed over; the path of the transfer. */
    String offered(Cast receiver) {
        String transfer = signed(receiver);
        sent(manager().get(transfer + "/serahkan").form("/serahkan").with("words", "Surat dibawa pendamping"));
        return transfer;
    }

    String letter(String transfer) {
        return companion()
                .get(transfer)
                .document()
                .select("main a[href^=/surat/]")
                .attr("href");
    }

    void sign(String letter) {
        sent(manager().get(letter).form("/paraf"));
        sent(cast.as("UNIT_HEAD").get(letter).form("/tanda-tangan"));
    }

    /** What the procedure on the case page says of the step with these words. */
    String step(String words) {
        return manager()
                .get(at)
                .document()
                .select("#prosedur li:contains(" + words + ")")
                .text();
    }

    Visitor manager() {
        return cast.as("CASE_MANAGER");
    }

    Visitor companion() {
        return cast.as("COMPANION");
    }
}
