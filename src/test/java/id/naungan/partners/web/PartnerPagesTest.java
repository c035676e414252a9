package id.naungan.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.partners.Agreements;
import id.naungan.partners.EmergencyNumbers;
import id.naungan.partners.Need;
import id.naungan.partners.Partner;
import id.naungan.partners.Partners;
import id.naungan.partners.SharedField;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NaunganTest
class PartnerPagesTest {
    private static final String LIST = "/admin/mitra";

    @Autowired
    ApplicationContext program;

    @Autowired
    Partners partners;

    @Autowired
    Agreements agreements;

    @Autowired
    EmergencyNumbers numbers;

    Cast cast;
    Visitor head;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
        head = cast.as("UNIT_HEAD");
    }

    @Test
    void a_fresh_office_has_rules_by_kind_and_no_invented_partner() {
        assertThat(head.get(LIST).text()).contains("Belum ada mitra").doesNotContain("??");
        assertThat(head.get(LIST + "/aturan").text())
                .contains("Kepolisian mana pun", "aturan bawaan")
                .doesNotContain("??");
        for (Need need : Need.values()) {
            var suggestion = cast.within(() -> partners.suggest(cast.officeId(), need));
            assertThat(suggestion.kinds()).as(need.name()).isNotEmpty();
            assertThat(suggestion.partners()).isEmpty();
        }
    }

    @Test
    void a_partner_is_added_and_suggested_for_the_needs_of_its_kind() {
        add("Puskesmas Contoh Satu", "HEALTH", "Jalan Contoh 1");
        add("RSUD Contoh", "HOSPITAL", "Jalan Contoh 2");
        assertThat(head.get(LIST).text()).contains("Puskesmas Contoh Satu", "RSUD Contoh", "Jalan Contoh 1");
        assertThat(suggested(Need.HEALTH)).containsExactly("Puskesmas Contoh Satu", "RSUD Contoh");
        assertThat(suggested(Need.MENTAL_HEALTH)).containsExactly("RSUD Contoh", "Puskesmas Contoh Satu");
        assertThat(suggested(Need.LEGAL)).isEmpty();
    }

    @Test
    void where_a_partner_is_is_said_by_name_and_what_is_no_place_is_refused() {
        Visitor.Page wrong = head.get(LIST + "/baru")
                .form("/baru")
                .with("name", "LBH Contoh")
                .with("kind", "LEGAL_AID")
                .with("regency", "Negeri Dongeng")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Tidak ada kabupaten atau kota dengan nama ini");
        wrong.form("/baru").with("regency", "kutai kartanegara").submit();
        assertThat(head.get(LIST).text()).contains("LBH Contoh", "Kutai Kartanegara");
    }

    @Test
    void the_office_changes_where_a_need_goes() {
        add("Puskesmas Contoh Satu", "HEALTH", "");
        add("RSUD Contoh", "HOSPITAL", "");
        var own = head.get(LIST + "/aturan").form("/ambil-alih").submit();
        assertThat(own.text()).doesNotContain("aturan bawaan");
        head.get(LIST + "/aturan")
                .form("/aturan")
                .with("need", "HEALTH")
                .with("target", partner("RSUD Contoh").id().toString())
                .with("priority", "1")
                .submit();
        var card = own.document().select("section.n-card").stream()
                .filter(one -> one.text().startsWith("Kesehatan fisik"))
                .findFirst()
                .orElseThrow();
        var end = card.select("form").stream()
                .filter(form -> form.parent().text().contains("Puskesmas"))
                .findFirst()
                .orElseThrow();
        own.form(end.attr("action")).submit();
        assertThat(suggested(Need.HEALTH)).containsExactly("RSUD Contoh");
    }

    @Test
    void a_rule_names_one_target_and_a_number_and_is_there_once() {
        var page = head.get(LIST + "/aturan");
        var empty = page.form("/aturan")
                .with("need", "HEALTH")
                .with("target", "")
                .with("priority", "x")
                .submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().select("#f-priority-error").text()).contains("1 sampai 99");
        assertThat(empty.document().select("input[name=priority]").val()).isEqualTo("x");
        var twice = page.form("/aturan")
                .with("need", "HEALTH")
                .with("target", "HEALTH")
                .with("priority", "3")
                .submit();
        assertThat(twice.document().select("#f-target-error").text()).contains("sudah ada");
        var foreign = page.form("/aturan")
                .with("need", "HEALTH")
                .with("target", java.util.UUID.randomUUID().toString())
                .with("priority", "3")
                .submit();
        assertThat(foreign.document().select("#f-target-error").text()).contains("Pilih satu");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() {
        var page = head.get(LIST + "/baru")
                .form("/baru")
                .with("name", " ")
                .with("kind", "BUKAN")
                .with("phone", "<script>")
                .with("address", "x".repeat(301))
                .submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".govuk-error-message")).hasSize(4);
        assertThat(page.document().select("input[name=phone]").val()).isEqualTo("<script>");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void hostile_text_is_kept_harmless() {
        add("Klinik balik <b>tebal</b> 🙂", "HEALTH", "'; drop table partners.partner; --");
        var page = head.get(LIST);
        assertThat(page.text()).contains("Klinik balik <b>tebal</b> 🙂", "drop table");
        assertThat(page.document().select("main b")).isEmpty();
    }

    @Test
    void the_address_of_a_shelter_is_kept_nowhere() {
        var page = head.get(LIST + "/baru")
                .form("/baru")
                .with("name", "Rumah Contoh")
                .with("kind", "SHELTER")
                .with("address", "Jalan Rahasia 1")
                .submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#f-address-error").text()).contains("dirahasiakan");
        assertThat(partnerNames()).isEmpty();
    }

    @Test
    void the_second_of_two_writers_is_told_and_keeps_her_text() {
        add("Puskesmas Contoh", "HEALTH", "");
        var address = LIST + "/" + partner("Puskesmas Contoh").id();
        var first = head.get(address).form(address).with("name", "Puskesmas Contoh Baru");
        var second = cast.as("CASE_SUPERVISOR").get(address).form(address).with("name", "Puskesmas Lain");
        assertThat(first.submit().status()).isEqualTo(200);
        var told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("baru saja diubah orang lain", "Puskesmas Contoh Baru");
        assertThat(told.document().select("input[name=name]").val()).isEqualTo("Puskesmas Lain");
        assertThat(told.form(address).submit().status()).isEqualTo(200);
        assertThat(partnerNames()).containsExactly("Puskesmas Lain");
    }

    @Test
    void a_retired_partner_is_suggested_no_more_and_stays_readable() {
        add("Puskesmas Contoh", "HEALTH", "");
        var address = LIST + "/" + partner("Puskesmas Contoh").id();
        head.get(address).form("/arsip").submit();
        assertThat(suggested(Need.HEALTH)).isEmpty();
        assertThat(head.get(LIST).text()).contains("Mitra yang tidak dipakai lagi", "Puskesmas Contoh");
        assertThat(head.get(address).text()).contains("Tidak dipakai").doesNotContain("Simpan mitra");
    }

    @Test
    void an_agreement_names_what_may_be_told_from_a_day_to_a_day() {
        add("LBH Contoh", "LEGAL_AID", "");
        var address = LIST + "/" + partner("LBH Contoh").id() + "/perjanjian";
        var wrong = head.get(address)
                .form("/perjanjian")
                .with("from.day", "31")
                .with("from.month", "2")
                .with("from.year", "2026")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#f-from-error").text()).contains("tidak ada");
        var right = wrong.form("/perjanjian")
                .with("from.day", "1")
                .with("from.month", "11")
                .with("from.year", "2026")
                .with("until.day", "30")
                .with("until.month", "11")
                .with("until.year", "2026")
                .with("fields", "CALL_NAME", "CHRONOLOGY")
                .submit();
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.text())
                .contains("Nama panggilan", "Kronologi", "30 Nov 2026")
                .doesNotContain("??");
        var id = partner("LBH Contoh").id();
        assertThat(cast.within(() -> agreements.inForce(cast.officeId(), id, LocalDate.of(2026, 11, 30)))
                        .orElseThrow()
                        .fields())
                .containsExactlyInAnyOrder(SharedField.CALL_NAME, SharedField.CHRONOLOGY);
        assertThat(cast.within(() -> agreements.inForce(cast.officeId(), id, LocalDate.of(2026, 12, 1))))
                .isEmpty();
        right.form("/akhiri").submit();
        assertThat(cast.within(() -> agreements.inForce(cast.officeId(), id, LocalDate.of(2026, 11, 30))))
                .isEmpty();
    }

    @Test
    void the_national_numbers_always_stand_first_and_the_office_adds_its_own() {
        var page = head.get(LIST + "/darurat")
                .form("/darurat")
                .with("label", "Unit PPA Polres Contoh")
                .with("number", "0800 00-01")
                .submit();
        assertThat(page.text()).contains("112", "129", "Unit PPA Polres Contoh");
        assertThat(emergency()).containsExactly("112", "129", "0800 00-01");
        assertThat(page.form("/darurat")
                        .with("label", "x")
                        .with("number", "seratus")
                        .submit()
                        .status())
                .isEqualTo(422);
        page.form("/akhiri").submit();
        assertThat(emergency()).containsExactly("112", "129");
    }

    @Test
    void workers_read_the_directory_and_only_those_who_keep_it_change_it() {
        add("Puskesmas Contoh", "HEALTH", "");
        var manager = cast.as("CASE_MANAGER");
        assertThat(manager.get(LIST).text()).contains("Puskesmas Contoh").doesNotContain("Tambah mitra");
        assertThat(manager.get(LIST + "/baru").status()).isEqualTo(404);
        assertThat(cast.as("AUDITOR").get(LIST).status()).isEqualTo(404);
        assertThat(Cast.fresh(program, Cast.SUMBER_ASIH)
                        .as("UNIT_HEAD")
                        .get(LIST)
                        .text())
                .doesNotContain("Puskesmas Contoh");
        assertThat(Cast.fresh(program, Cast.SUMBER_ASIH)
                        .as("UNIT_HEAD")
                        .get(LIST + "/" + partner("Puskesmas Contoh").id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void every_page_is_complete_in_english() {
        add("Puskesmas Contoh", "HEALTH", "");
        var id = partner("Puskesmas Contoh").id();
        for (String path : List.of("", "/baru", "/aturan", "/darurat", "/" + id, "/" + id + "/perjanjian")) {
            var page = head.get(LIST + path + "?lang=en");
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).doesNotContain("??").contains("Partners");
        }
    }

    private void add(String name, String kind, String address) {
        var page = head.get(LIST + "/baru")
                .form("/baru")
                .with("name", name)
                .with("kind", kind)
                .with("address", address)
                .submit();
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }

    private Partner partner(String name) {
        return cast.within(() -> partners.all(cast.officeId())).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> partnerNames() {
        return cast.within(() -> partners.inUse(cast.officeId())).stream()
                .map(Partner::name)
                .toList();
    }

    private List<String> suggested(Need need) {
        return cast.within(() -> partners.suggest(cast.officeId(), need)).partners().stream()
                .map(Partner::name)
                .toList();
    }

    private List<String> emergency() {
        return cast.within(() -> numbers.of(cast.officeId())).stream()
                .map(EmergencyNumbers.Number::number)
                .toList();
    }
}
