package id.naungan.persons;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people, offices and cases of this room's tests. */
final class Cast {
    private Cast() {}

    static OfficeId office(JdbcClient sql) {
        var office = OfficeId.random();
        sql.sql(
                        "insert into access.office (id, code, name, zone, created_at) values (?, ?, 'Kantor Contoh', 'Asia/Jakarta', now())")
                .params(office.value(), office.toString())
                .update();
        return office;
    }

    /** Within the office's scope. */
    static CaseId caseIn(JdbcClient sql, OfficeId office) {
        var caseId = CaseId.random();
        sql.sql("insert into access.case_file (office_id, case_id, opened_at) values (?, ?, now())")
                .params(office.value(), caseId.value())
                .update();
        return caseId;
    }

    static Identity melati() {
        return new Identity(
                "Melati",
                "Melati Kusuma Contoh",
                "MKC",
                "0000005705900001",
                "Kota Contoh",
                Identity.Birth.on(LocalDate.of(1990, 5, 17)),
                Sex.FEMALE,
                List.of(new Identity.Phone("0812-0000-1234", Identity.MayCall.MESSAGE_ONLY, "siang", "adiknya")),
                new Identity.Address("35", "35.78", "Kecamatan Contoh", "Kelurahan Contoh", "Gang Mawar 7"),
                null,
                new Identity.Background("SLTA", null, "IBU RUMAH TANGGA", "MENIKAH", null, "WNI"),
                new Identity.Condition(true, List.of("FISIK"), "kursi roda", false, "asma", "anak 5 tahun"));
    }

    static Identity withNik(String nik) {
        var melati = melati();
        return new Identity(
                "Melati",
                null,
                null,
                nik,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                melati.background(),
                melati.condition());
    }
}
