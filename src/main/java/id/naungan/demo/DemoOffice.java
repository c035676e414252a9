package id.naungan.demo;

import id.naungan.access.OfficeDesk;
import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.kernel.AccountId;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Kantor rekaan dan orang-orangnya: one account a post, all with the same password, which is no secret. */
@Component
@ConditionalOnProperty(name = "naungan.demo", havingValue = "true")
class DemoOffice {
    static final String CODE = "rawa-tirta";
    static final String PASSWORD = "contoh-rekaan-saja";
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Offices offices;
    private final OfficeDesk desk;
    private final TransactionTemplate transaction;

    /** Somebody of the invented office: her post, the name she signs in with, the name on the door. */
    enum Person {
        HEAD("UNIT_HEAD", "kepala", "Wulan Ariyanti", "Kepala UPTD"),
        SUPERVISOR("CASE_SUPERVISOR", "supervisor", "Ratna Sekarsari", "Supervisor kasus"),
        MANAGER("CASE_MANAGER", "manajer", "Dewi Maharsi", "Manajer kasus"),
        COMPANION("COMPANION", "pendamping", "Sinta Larasati", "Pendamping PPA"),
        SOCIAL_WORKER("SOCIAL_WORKER", "peksos", "Mega Puspaningrum", "Pekerja sosial"),
        COUNSELLOR("COUNSELLOR", "konselor", "Intan Kirana", "Konselor"),
        PSYCHOLOGIST("PSYCHOLOGIST", "psikolog", "Ayu Cempaka", "Psikolog"),
        INTAKE("INTAKE_OFFICER", "petugas", "Lestari Wandansari", "Petugas pengaduan"),
        DIVISION_HEAD("DIVISION_HEAD", "kabid", "Yuni Prameswari", "Kepala Bidang"),
        AGENCY_HEAD("AGENCY_HEAD", "kadis", "Tutik Handarini", "Kepala Dinas"),
        ADMIN_HEAD("ADMIN_HEAD", "tu", "Endah Palupi", "Kasubbag TU"),
        DATA_OFFICER("DATA_OFFICER", "data", "Bayu Ardhana", "Staf data"),
        ADMIN("SYSTEM_ADMIN", "admin", "Galih Pranata", "Admin sistem"),
        AUDITOR("AUDITOR", "pengawas", "Hana Widyastuti", "Pengawas internal");

        private final String post;
        private final String login;
        private final String displayName;
        private final String title;

        Person(String post, String login, String displayName, String title) {
            this.post = post;
            this.login = login;
            this.displayName = displayName;
            this.title = title;
        }

        String login() {
            return login;
        }

        /** One line of the list that the console shows. */
        String line() {
            return String.format("  %-11s %-20s %s", login, displayName, title);
        }
    }

    DemoOffice(Offices offices, OfficeDesk desk, PlatformTransactionManager transactions) {
        this.offices = offices;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean exists() {
        return offices.byCode(CODE).isPresent();
    }

    Map<Person, AccountId> open() {
        var office = offices.create(new Offices.Draft(
                CODE, "UPTD PPA Kabupaten Rawa Tirta", "Dinas PPPA Kabupaten Rawa Tirta", ZONE, true));
        Map<Person, AccountId> staff = new EnumMap<>(Person.class);
        OfficeScope.run(
                office.id(),
                null,
                () -> transaction.executeWithoutResult(begun -> {
                    for (Person person : Person.values()) {
                        staff.put(
                                person, desk.invent(office, person.login(), person.displayName, PASSWORD, person.post));
                    }
                }));
        return staff;
    }
}
