package id.naungan.simfoni;

import static id.naungan.testing.DirectWalk.sent;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Visitor;
import org.springframework.context.ApplicationContext;

/** A case that the register can be told of: a client, one accused, where and when it happened, who suffered what, found to be a case. */
public final class SimfoniCase {
    public static final String NAME = "Kartika Wening Sulastri";
    static final String NIK = "0012015501960001";
    static final String LINE = "Gang Contoh 3";
    static final String WHERE = "=HYPERLINK(\"http://contoh\";\"Toko Contoh\")";
    public static final String WHY = "Dimasukkan ke Simfoni";

    public final Cast cast;
    public final String at;
    private final ApplicationContext program;
    private final String client;

    public SimfoniCase(ApplicationContext program) {
        this.program = program;
        cast = Cast.fresh(program);
        at = another("Ibu Melati");
        client = manager().get(at).document().select("a[href$=/ubah]").attr("href");
        sent(manager()
                .get(client)
                .form("/ubah")
                .with("fullName", NAME)
                .with("nik", NIK)
                .with("birth.day", "15")
                .with("birth.month", "1")
                .with("birth.year", "1996")
                .with("sex", "FEMALE")
                .with("domicile.province", "64")
                .with("domicile.regency", "kutai kartanegara")
                .with("domicile.line", LINE)
                .with("marital", "DECLINED")
                .with("education", "SLTA"));
        sent(manager()
                .get(at + "/orang/baru")
                .form("/baru")
                .with("role", "ACCUSED")
                .with("callName", "Bapak Bara")
                .with("kinship", "EX_SPOUSE"));
        place("WORKPLACE");
    }

    Visitor manager() {
        return cast.as("CASE_SUPERVISOR");
    }

    Visitor clerk() {
        return cast.as("DATA_OFFICER");
    }

    /** A further case of the office, found to be one. */
    String another(String callName) {
        DirectWalk walk = new DirectWalk(program, cast);
        if (at == null) {
            walk.promising("kdrt");
        }
        String made = walk.arrive(cast.as("INTAKE_OFFICER"), callName, "CLIENT");
        sent(manager()
                .get(made + "/triase")
                .form("/triase")
                .with("risk", "MEDIUM")
                .with("kind", "VAW")
                .with("jurisdiction", "OWN")
                .with("flags", "DOMESTIC"));
        return made;
    }

    void place(String place) {
        sent(manager()
                .get(at + "/formulir")
                .form("/formulir")
                .with("dateSaid", "UNKNOWN")
                .with("place", place)
                .with("where", WHERE)
                .with("violence", "PHYSICAL", "SEXUAL")
                .with("done", "NO"));
    }

    void education(String code) {
        sent(manager().get(client).form("/ubah").with("education", code));
    }

    void phone() {
        sent(manager()
                .get(client)
                .form("/ubah")
                .with("phone.number", "0812 0000 2222")
                .with("phone.mayCall", "NO"));
    }

    Visitor.Page opened(String post) {
        return sent(cast.as(post).get(at + "/simfoni").form("/lembar").with("reason", WHY));
    }

    Visitor.Page entered(String reference) {
        return sent(clerk().get(at + "/simfoni").form("/dicatat").with("reference", reference));
    }
}
