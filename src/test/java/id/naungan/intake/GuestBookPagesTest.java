package id.naungan.intake;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guest book, at the desk and at the tablet, read by those who need it and by nobody who comes after (S5.7). */
@NaunganTest
class GuestBookPagesTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Visitor officer;

    @BeforeEach
    void an_office_with_a_service_for_who_comes() {
        cast = Cast.fresh(program);
        new DirectWalk(program, cast).promising("kdrt");
        officer = cast.signIn("INTAKE_OFFICER");
    }

    @Test
    void the_next_visitor_reads_nothing_of_the_guest_book_and_only_those_who_need_it_see_the_day() {
        sent(officer.get("/buku-tamu").form("/buku-tamu").with("name", "Bapak Wijaya"));
        Visitor companion = cast.signIn("COMPANION");
        assertThat(companion.get("/buku-tamu").status()).isEqualTo(200);
        assertThat(companion.get("/buku-tamu").text()).doesNotContain("Wijaya").doesNotContain("Lihat daftar");
        assertThat(companion.get("/buku-tamu/daftar").status()).isEqualTo(404);
        assertThat(cast.signIn("DATA_OFFICER").get("/buku-tamu").status()).isEqualTo(404);
        String guest = officer.get("/buku-tamu/daftar").click("Tampilkan").path();
        assertThat(companion.get(guest).status()).isEqualTo(404);
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(other.signIn("UNIT_HEAD").get(guest).status()).isEqualTo(404);
        assertThat(other.signIn("UNIT_HEAD").get("/buku-tamu/daftar").text()).contains("Tidak ada tamu");
        assertThat(audited("guest:" + guest.substring(guest.lastIndexOf('/') + 1)))
                .isEqualTo(1);
        assertThat(officer.get("/buku-tamu").response().headers().firstValue("cache-control"))
                .as("nothing for the back button")
                .contains("no-store");
    }

    @Test
    void a_guest_who_only_asked_is_settled_once() {
        sent(officer.get("/buku-tamu").form("/buku-tamu").with("name", "Bapak Wijaya"));
        String guest = officer.get("/buku-tamu/daftar").click("Tampilkan").path();
        Visitor.Form first = officer.get(guest).form(guest).with("outcome", "ASKED_ONLY");
        Visitor.Form second =
                cast.signIn("CASE_SUPERVISOR").get(guest).form(guest).with("outcome", "OFFICIAL");
        assertThat(sent(first).text()).contains("Hanya bertanya");
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("sudah dicatat hasilnya");
        assertThat(officer.get(guest).document().select("form[action=" + guest + "]"))
                .isEmpty();
        assertThat(officer.get("/buku-tamu").form("/buku-tamu").submit().text()).contains("Tulis satu nama.");
    }

    @Test
    void guests_write_at_a_tablet_where_nobody_is_signed_in_until_it_is_closed() {
        sent(officer.get("/buku-tamu/tablet").form("/buku-tamu/tablet"));
        String address = officer.get("/buku-tamu/tablet")
                .document()
                .select("main a[href*=/tamu/]")
                .attr("href");
        assertThat(officer.get(address).document().select("input[name=name]"))
                .as("an officer is still signed in there")
                .isEmpty();
        Visitor guest = cast.stranger();
        Visitor.Page after =
                guest.get(address).form(address).with("name", "Ibu Cempaka").submit();
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("Terima kasih").doesNotContain("Cempaka");
        assertThat(after.document().select("input[name=name]").val()).isEmpty();
        assertThat(guest.get(address).form(address).submit().text()).contains("Tulis satu nama.");
        assertThat(officer.get("/buku-tamu/daftar").text()).contains("Ibu C.");
        assertThat(guest.get("/buku-tamu/daftar").path()).startsWith("/masuk");
        Visitor.Form late = guest.get(address).form(address).with("name", "Ibu Terlambat");
        sent(officer.get("/buku-tamu/tablet").form("/tutup"));
        assertThat(late.submit().status()).isEqualTo(404);
        assertThat(guest.get(address).status()).isEqualTo(404);
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(guest.get(address.replace(
                                cast.office().code(), other.office().code()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void two_taps_at_the_tablet_make_one_entry_and_no_guest_is_lost_for_it() {
        sent(officer.get("/buku-tamu/tablet").form("/buku-tamu/tablet"));
        String address = officer.get("/buku-tamu/tablet")
                .document()
                .select("main a[href*=/tamu/]")
                .attr("href");
        Visitor guest = cast.stranger();
        Visitor.Form form =
                guest.get(address).form(address).with("name", "Ibu Cempaka").with("purpose", "Bertanya");
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(form::send);
        HttpResponse<String> second = form.send();
        assertThat(first.join().statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(form.submit().text()).contains("Terima kasih");
        assertThat(guests()).isEqualTo(1);
        assertThat(form.with("name", "Ibu Dahlia").submit().text())
                .as("another guest at the page that the back button brought")
                .contains("Terima kasih");
        assertThat(guests()).isEqualTo(2);
        assertThat(guest.get(address)
                        .form(address)
                        .with("name", "Ibu Cempaka")
                        .with("purpose", "Bertanya")
                        .submit()
                        .text())
                .as("she came twice that day")
                .contains("Terima kasih");
        assertThat(guests()).isEqualTo(3);
    }

    private long guests() {
        return cast.within(() -> jdbc.sql("select count(*) from intake.guest where office_id = ?")
                .param(cast.officeId().value())
                .query(Long.class)
                .single());
    }

    @Test
    void a_guest_of_a_case_that_she_may_not_see_has_no_name_in_the_list() {
        sent(officer.get("/buku-tamu").form("/buku-tamu").with("name", "Ibu Seruni"));
        Visitor.Page form = officer.get("/buku-tamu/daftar").click("Tampilkan").click("Terima sebagai laporan");
        String at = sent(form.form("/penerimaan").with("came", "CLIENT").with("safe", "YES"))
                .path()
                .replace("/penerimaan", "");
        cast.join("INTAKE_OFFICER.2", "Petugas Kedua", "INTAKE_OFFICER");
        Visitor second = cast.signIn("INTAKE_OFFICER.2");
        assertThat(second.get(at).status()).isEqualTo(404);
        assertThat(second.get("/buku-tamu/daftar").text())
                .contains("Tamu sebuah kasus")
                .doesNotContain("Ibu S.");
        assertThat(officer.get("/buku-tamu/daftar").text()).contains("Ibu S.");
    }

    private long audited(String object) {
        return cast.within(() -> jdbc.sql("select count(*) from access.audit where object = ?")
                .param(object)
                .query(Long.class)
                .single());
    }
}
