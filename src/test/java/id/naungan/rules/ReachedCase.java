package id.naungan.rules;

import static id.naungan.testing.DirectWalk.sent;

import id.naungan.testing.Cast;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A case whose team is on the road to her without having waited for a letter, and which is being prepared for another authority. */
final class ReachedCase {
    /** Where to begin to look; the rest is linked from there. */
    static final List<String> PAGES = List.of(
            "/penjangkauan",
            "/penjangkauan/alamat",
            "/penjangkauan/belum-dilaporkan",
            "/penjangkauan/ditarik",
            "/penjangkauan/kunjungan",
            "/penjangkauan/kunjungan/foto",
            "/penjangkauan/rencana-kunjungan",
            "/penjangkauan/situasi",
            "/penjangkauan/tujuan",
            "/penjangkauan/verifikasi",
            "/pelimpahan",
            "/pelimpahan/baru");

    private final Cast cast;
    private final OutreachWalk walk;
    private final String at;

    /** Its path. */
    static String of(ApplicationContext program, Cast cast, String name, String nik, String told) {
        OutreachWalk walk = new OutreachWalk(program, cast).promising();
        Visitor.Form report = walk.report("PHONE").with("told", told);
        walk.at(report, "received", walk.now().minus(Duration.ofHours(1)));
        ReachedCase made = new ReachedCase(cast, walk, walk.reach(sent(report), "Kencana"));
        made.known(name, nik);
        made.onTheRoad(told);
        made.handedOver(told);
        return made.at;
    }

    private ReachedCase(Cast cast, OutreachWalk walk, String at) {
        this.cast = cast;
        this.walk = walk;
        this.at = at;
    }

    private void known(String name, String nik) {
        walk.team(at);
        Visitor manager = cast.as("CASE_MANAGER");
        sent(manager.get(at + "/triase")
                .form("/triase")
                .with("risk", "MEDIUM")
                .with("kind", "VAW")
                .with("jurisdiction", "OTHER_REGION")
                .with("reason", "Menurut keterangan"));
        String person = manager.get(at)
                .document()
                .select("a[href*=/orang/]:contains(Klien)")
                .attr("href");
        sent(manager.get(person + "/ubah").form("/ubah").with("fullName", name).with("nik", nik));
    }

    private void onTheRoad(String told) {
        walk.verified(at);
        walk.traced(at);
        sent(walk.form(at, "situasi").with("words", told).with("disability", "NO"));
        walk.planned(at);
        sent(walk.act(at, "berangkat-darurat").with("words", told));
        sent(walk.act(at, "belum-bertemu").with("outcome", "NOT_AT_HOME").with("words", told));
    }

    private void handedOver(String told) {
        sent(cast.as("COMPANION")
                .get(at + "/diamankan")
                .form("/diamankan")
                .with("place", "SHELTER")
                .with("how", "Dijemput pendamping"));
        sent(cast.as("CASE_MANAGER")
                .get(at + "/persetujuan")
                .form("/persetujuan")
                .with("items[SHARE_WITH_OTHERS]", "YES"));
        sent(cast.as("COMPANION")
                .get(at + "/pelimpahan/baru")
                .form("/pelimpahan/baru")
                .with("place", "UPTD PPA Kota Contoh")
                .with("needs", "LEGAL", "SOCIAL")
                .with("fields", "FORMAL_NAME", "NIK")
                .with("chronology", told)
                .with("given", told)
                .with("condition", "Sadar")
                .with("asked", "Pendampingan hukum di tempat tinggalnya"));
    }
}
