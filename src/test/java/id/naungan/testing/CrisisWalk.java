package id.naungan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Standards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/**
 * The way of a crisis through its pages, for tests that need a case with everything in it and not the story itself.
 * Each free text comes from {@code words}, which is asked with the field's name.
 */
public final class CrisisWalk {
    private final Cast cast;
    private final UnaryOperator<String> words;

    private CrisisWalk(Cast cast, UnaryOperator<String> words) {
        this.cast = cast;
        this.words = words;
    }

    /** An office that promises crisis intervention and can write letters. */
    public static CrisisWalk of(ApplicationContext program, Cast cast, UnaryOperator<String> words) {
        cast.within(() -> program.getBean(Standards.class)
                .adopt(cast.officeId(), "intervensi-krisis", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        cast.signIn("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK")
                .with("lineThree", "Jalan Contoh Nomor 1, Rawa Tirta")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA")
                .submit();
        return new CrisisWalk(cast, words);
    }

    /** A new case; its path, such as {@code /kasus/…}. */
    public String arrive() {
        Visitor.Page board = cast.as("INTAKE_OFFICER")
                .get("/krisis")
                .form("/krisis")
                .with("callName", say("callName"))
                .with("note", say("note"))
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit();
        assertThat(board.status()).as(board.text()).isEqualTo(200);
        return board.path().replace("/krisis", "");
    }

    /** A case with everything in it, whose end is proposed; its signed letters. */
    public Whole whole() {
        String at = arrive();
        String cover = throughTheCounter(at);
        care(at);
        return new Whole(at, List.of(cover, agree(at), propose(at)));
    }

    /** The path of a case, and those of its letters. */
    public record Whole(String at, List<String> letters) {}

    /** Steps 2 to 6: calmed, prioritised, a signed cover letter (its path), escorted, safe to talk. */
    public String throughTheCounter(String at) {
        sent(cast.as("INTAKE_OFFICER")
                .get(at + "/krisis/identifikasi")
                .form("/identifikasi")
                .with("seen", say("seen"))
                .with("relaxation", say("relaxation"))
                .with("reportTo", cast.account("CASE_MANAGER").toString()));
        Visitor manager = cast.as("CASE_MANAGER");
        String letter = letter(at);
        sent(cast.as("UNIT_HEAD").get(letter).form("/tanda-tangan"));
        sent(manager.get(at + "/krisis/pengantaran")
                .form("/pengantaran")
                .with("place", say("escortPlace"))
                .with("companions", say("companions"))
                .with("police", "NOT_NEEDED")
                .with("words", say("escortWords")));
        sent(manager.get(at + "/krisis/aman-bercerita").form("/aman-bercerita").with("words", say("readyWords")));
        return letter;
    }

    /** Steps 3 and 4: prioritised, with a cover letter that waits for its signature; its path. */
    public String letter(String at) {
        Visitor manager = cast.as("CASE_MANAGER");
        sent(manager.get(at + "/krisis/prioritas")
                .form("/prioritas")
                .with("level", "SEVERE")
                .with("need", "HEALTH")
                .with("place", say("place"))
                .with("reason", say("reason")));
        return sent(manager.get(at + "/krisis/pengantar")
                        .form("/pengantar")
                        .with("condition", say("condition"))
                        .with("asked", say("asked")))
                .path();
    }

    /** Triage, help, explanation, assessment, plan, consent. */
    public void care(String at) {
        Visitor manager = cast.as("CASE_MANAGER");
        sent(manager.get(at + "/triase")
                .form("/triase")
                .with("risk", "HIGH")
                .with("kind", "VAW")
                .with("jurisdiction", "OWN")
                .with("reason", say("riskReason")));
        sent(manager.get(at + "/darurat")
                .form("/darurat")
                .with("kinds", "TRANSPORT")
                .with("words", say("helpWords")));
        sent(manager.get(at + "/penjelasan")
                .form("/penjelasan")
                .with("services", "intervensi-krisis")
                .with("channels", "YES"));
        Visitor.Form assessment = manager.get(at + "/asesmen").form("/asesmen");
        for (String field : new String[] {"biological", "psychological", "social", "legal", "hopes"}) {
            assessment.with(field, say(field));
        }
        sent(assessment);
        plan(at, "PLANNED");
        sent(manager.get(at + "/persetujuan")
                .form("/persetujuan")
                .with("items[ACCEPT_SERVICE]", "YES")
                .with("items[SHARE_WITH_OTHERS]", "NO"));
    }

    public void plan(String at, String status) {
        sent(cast.as("CASE_MANAGER")
                .get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "PSYCHOLOGICAL")
                .with("items[0].action", say("action"))
                .with("items[0].provider", "OWN")
                .with("items[0].status", status)
                .with("agreed", "YES"));
    }

    /** Agreement drafted, approved and signed by the client; its path. */
    public String agree(String at) {
        String letter = sent(cast.as("CASE_MANAGER")
                        .get(at + "/kesepakatan")
                        .form("/kesepakatan")
                        .with("client", say("client"))
                        .with("words", say("agreementWords")))
                .path();
        sent(cast.as("UNIT_HEAD").get(letter).form("/tanda-tangan"));
        sent(cast.as("CASE_MANAGER").get(letter).form("/klien").with("confirmation", say("confirmation")));
        return letter;
    }

    /** Monitoring, final report, termination. */
    public void finish(String at) {
        propose(at);
        sent(cast.as("UNIT_HEAD")
                .get(at + "/terminasi")
                .form("/keputusan")
                .with("decision", "YES")
                .with("words", say("decided")));
    }

    /** Monitoring, a signed final report (its path), and a proposal to close that waits for the head. */
    public String propose(String at) {
        Visitor manager = cast.as("CASE_MANAGER");
        sent(manager.get(at + "/pemantauan")
                .form("/pemantauan")
                .with("progress", say("progress"))
                .with("goal", say("goal"))
                .with("next", say("next")));
        plan(at, "DONE");
        sent(manager.get(at + "/triase").form("/triase").with("risk", "LOW").with("reason", say("riskFell")));
        String report = sent(manager.get(at + "/laporan-akhir")
                        .form("/laporan-akhir")
                        .with("handling", say("handling"))
                        .with("result", say("result"))
                        .with("advice", say("advice")))
                .path();
        sent(cast.as("UNIT_HEAD").get(report).form("/tanda-tangan"));
        sent(manager.get(at + "/terminasi")
                .form("/usulan")
                .with("reason", "GOALS_MET")
                .with("client", "YES")
                .with("words", say("closing")));
        return report;
    }

    private String say(String field) {
        return words.apply(field);
    }

    private static Visitor.Page sent(Visitor.Form form) {
        Visitor.Page after = form.submit();
        assertThat(after.status()).as(after.path() + " " + after.text()).isEqualTo(200);
        return after;
    }
}
