package id.naungan.demo;

import id.naungan.demo.DemoOffice.Person;
import java.util.List;
import java.util.Map;

/** Hari pertama kantor contoh: its letterhead, the standards that it takes as its own, and its partners. */
final class FirstDay {
    private record Neighbour(String kind, String name, String address, String phone, boolean always) {}

    private static final List<Neighbour> NEIGHBOURS = List.of(
            new Neighbour("HOSPITAL", "RSUD Rawa Tirta", "Jalan Anggur Nomor 4, Rawa Tirta", "0800-000-101", true),
            new Neighbour(
                    "HEALTH", "Puskesmas Telaga Bening", "Jalan Kelapa Nomor 12, Telaga Bening", "0800-000-102", true),
            new Neighbour(
                    "POLICE", "Unit PPA Polres Rawa Tirta", "Jalan Merdu Nomor 1, Rawa Tirta", "0800-000-110", true),
            new Neighbour(
                    "PSYCHOLOGY", "Biro Psikologi Teduh", "Jalan Pandan Nomor 7, Rawa Tirta", "0800-000-120", false),
            new Neighbour("LEGAL_AID", "LBH Tirta Adil", "Jalan Bakti Nomor 21, Rawa Tirta", "0800-000-130", false),
            new Neighbour(
                    "SOCIAL",
                    "Dinas Sosial Kabupaten Rawa Tirta",
                    "Jalan Balai Nomor 3, Rawa Tirta",
                    "0800-000-140",
                    false));

    private static final String DECIDED_BY = "Kepala UPTD PPA Kabupaten Rawa Tirta";

    /** Texts of the library that ask for contacts; without them they would be published with gaps. */
    private static final Map<String, Map<String, String>> OWN_CONTACTS = Map.of(
            "penjangkauan", Map.of("laman", "uptdppa.rawatirta.contoh.invalid"),
            "kdrt",
                    Map.of(
                            "alamat-kantor", "Jalan Contoh Nomor 1, Rawa Tirta",
                            "telepon", "0800-000-100",
                            "laman", "uptdppa.rawatirta.contoh.invalid"),
            "pendampingan",
                    Map.of(
                            "surel", "uptdppa@rawatirta.contoh.invalid",
                            "telepon", "0800-000-100",
                            "telepon-genggam", "0800-000-199"));

    private final Staff staff;

    FirstDay(Staff staff) {
        this.staff = staff;
    }

    void work() {
        Officer head = staff.who(Person.HEAD);
        head.fill("/kantor/kop-surat", "/kop-surat", form -> form.with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK")
                .with("lineThree", "Jalan Contoh Nomor 1, Rawa Tirta, telepon 0800-000-100")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA"));
        OWN_CONTACTS.forEach((standard, contacts) -> published(head, standard, contacts));
        head.fill("/admin/standar", "/admin/standar", form -> form.with("by", DECIDED_BY));
        for (Neighbour one : NEIGHBOURS) {
            head.fill("/admin/mitra/baru", "/baru", form -> {
                form.with("name", one.name())
                        .with("kind", one.kind())
                        .with("address", one.address())
                        .with("phone", one.phone())
                        .with("emergency", "true")
                        .with("province", "33");
                if (one.always()) {
                    form.with("open24h", "true");
                }
            });
        }
    }

    private static void published(Officer head, String standard, Map<String, String> contacts) {
        String page = "/admin/standar/" + standard;
        String prepared = head.fill(
                        page,
                        page,
                        form -> contacts.forEach((parameter, value) -> form.with("values[" + parameter + "]", value)))
                .path();
        head.fill(prepared, "/terbit", form -> form.with("by", DECIDED_BY));
    }
}
