package id.naungan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Standards;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** The way of somebody who comes to the office and is not in a crisis, page by page. */
public final class DirectWalk {
    private final ApplicationContext program;
    private final Cast cast;

    public DirectWalk(ApplicationContext program, Cast cast) {
        this.program = program;
        this.cast = cast;
    }

    public DirectWalk promising(String... services) {
        for (String service : services) {
            cast.within(() -> program.getBean(Standards.class)
                    .adopt(cast.officeId(), service, Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        }
        return this;
    }

    /** The head of an office that can write letters. */
    public DirectWalk withLetterhead() {
        sent(cast.as("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "DINAS PPPA")
                .with("lineThree", "Jalan Contoh Nomor 1")
                .with("place", "Rawa Tirta")
                .with("unitCode", "DINAS-PPPA"));
        return this;
    }

    /** The form at the counter with what it must have; the service is asked only where there are several. */
    public Visitor.Form arrival(Visitor officer, String callName, String came) {
        return officer.get("/penerimaan")
                .form("/penerimaan")
                .with("callName", callName)
                .with("came", came)
                .with("safe", "YES");
    }

    /** A new case; its path, such as {@code /kasus/…}. */
    public String arrive(Visitor officer, String callName, String came) {
        Visitor.Page board = arrival(officer, callName, came).submit();
        assertThat(board.status()).as(board.text()).isEqualTo(200);
        assertThat(board.path()).endsWith("/penerimaan");
        return board.path().replace("/penerimaan", "");
    }

    /** The form of her complaint filled in, printed, and signed before a witness. */
    public static void signedForm(Visitor officer, String at) {
        sent(officer.get(at + "/formulir")
                .form("/formulir")
                .with("violence", "PHYSICAL")
                .with("place", "HOUSEHOLD")
                .with("story", "Cerita rekaan")
                .with("done", "YES"));
        Visitor.Page shelves = officer.get(at + "/naskah");
        Visitor.Page paper = sent(shelves.form(shelves.document()
                .select("form[action*=/naskah/complaint-form/]")
                .attr("action")));
        sent(paper.form("/tanda").with("fate", "IN_CABINET").with("witness", "Saksi Rekaan"));
    }

    /** The value of the radio button or of the line of a list with these words. */
    public static String choice(Visitor.Page page, String field, String words) {
        String radio = page.document()
                .select(".govuk-radios__item:contains(" + words + ") input[name=" + field + "]")
                .attr("value");
        return radio.isEmpty()
                ? page.document()
                        .select("select[name=" + field + "] option:contains(" + words + ")")
                        .attr("value")
                : radio;
    }

    /** Sends it and sees that it went through. */
    public static Visitor.Page sent(Visitor.Form form) {
        Visitor.Page after = form.submit();
        assertThat(after.status()).as(after.path() + " " + after.text()).isEqualTo(200);
        return after;
    }
}
