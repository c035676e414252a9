package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office is called and where it lies, with areas from the official list. */
@NaunganTest
class OfficePagesTest {
    private static final String PAGE = "/kantor/data";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
    }

    @Test
    void the_head_changes_name_address_zone_and_region_and_every_page_follows() {
        Visitor.Page saved = form("UNIT_HEAD")
                .with("officeName", "UPTD PPA Kabupaten Rawa Tirta Baru")
                .with("kind", "P2TP2A")
                .with("address", "Jalan Contoh 2")
                .with("phone", "(0541) 000-111")
                .with("province", "64")
                .with("regency", "kutai kartanegara")
                .with("zone", "Asia/Jayapura")
                .submit();
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("Data kantor tersimpan", "UPTD PPA Kabupaten Rawa Tirta Baru", "WIT");
        assertThat(saved.document().select("input[name=regency]").val()).isEqualTo("Kabupaten Kutai Kartanegara");
        assertThat(saved.document()
                        .select("select[name=province] option[selected]")
                        .text())
                .isEqualTo("Kalimantan Timur");
        assertThat(jdbc.sql("select province_code || regency_code || unit_kind from access.office where id = ?")
                        .params(cast.officeId().value())
                        .query(String.class)
                        .single())
                .isEqualTo("646402P2TP2A");
        assertThat(cast.within(() -> jdbc.sql(
                                "select count(*) from access.audit where action = 'office.change' and actor_id = ?")
                        .params(cast.account("UNIT_HEAD").value())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void the_second_of_two_who_save_is_told_and_keeps_what_she_typed() {
        Visitor.Form late = form("SYSTEM_ADMIN").with("agency", "Dinas Kedua");
        form("UNIT_HEAD").with("agency", "Dinas Pertama").submit();
        Visitor.Page told = late.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain baru saja mengubah data kantor");
        assertThat(told.document().select("input[name=agency]").val()).isEqualTo("Dinas Kedua");
        assertThat(told.form("/data")
                        .submit()
                        .document()
                        .select("input[name=agency]")
                        .val())
                .isEqualTo("Dinas Kedua");
    }

    @Test
    void a_region_that_is_none_or_several_is_asked_for_again() {
        Visitor.Page several = form("UNIT_HEAD")
                .with("province", "32")
                .with("regency", "Bogor")
                .submit();
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.text()).contains("Kabupaten Bogor, Kota Bogor");
        assertThat(several.document().select("input[name=regency]").val()).isEqualTo("Bogor");
        assertThat(form("UNIT_HEAD")
                        .with("province", "64")
                        .with("regency", "Bogor")
                        .submit()
                        .text())
                .contains("Tidak ada kabupaten atau kota dengan nama ini");
        assertThat(form("UNIT_HEAD")
                        .with("province", "64")
                        .with("regency", "32.01")
                        .submit()
                        .text())
                .contains("tidak termasuk provinsi yang dipilih");
        assertThat(form("UNIT_HEAD").with("zone", "Europe/Paris").submit().text())
                .contains("Pilih zona waktu");
        assertThat(form("UNIT_HEAD").with("officeName", " ").submit().text()).contains("Isi nama kantor");
    }

    @Test
    void who_does_not_keep_the_office_finds_no_such_page() {
        for (String post : List.of("CASE_MANAGER", "COMPANION", "AUDITOR", "DIVISION_HEAD")) {
            assertThat(cast.as(post).get(PAGE).status()).as(post).isEqualTo(404);
        }
    }

    @Test
    void areas_are_told_by_the_area_above_to_anybody() {
        assertThat(cast.stranger().get("/wilayah?induk=6402").body()).contains("\"Tenggarong\"");
        assertThat(cast.stranger().get("/wilayah").body()).contains("Kalimantan Timur");
        assertThat(cast.stranger().get("/wilayah?induk=..%2F..%2Fx").body()).isEqualTo("[]");
    }

    private Visitor.Form form(String who) {
        return cast.as(who).get(PAGE).form("/data");
    }
}
