package id.naungan.demo;

import id.naungan.demo.DemoOffice.Person;

/** Penjangkauan contoh: heard of by telephone, checked, and taken by a team that waits for its letter; nobody has left yet. */
final class FieldWork {
    private final Staff staff;
    private final String callName;
    private String at = "";

    FieldWork(Staff staff, String callName) {
        this.staff = staff;
        this.callName = callName;
    }

    void reported(String told) {
        Officer intake = staff.who(Person.INTAKE);
        String report = intake.fill("/laporan/baru", "/laporan/baru", form -> form.with("channel", "PHONE")
                        .with("reporter", "Bu Sartini")
                        .with("kinship", "NEIGHBOUR")
                        .with("told", told))
                .path();
        at = intake.fill(report + "/kasus?jangkau=1", "/kasus", form -> form.with("callName", callName))
                .path();
    }

    void handedTo(Person companion, Person second) {
        staff.who(Person.SUPERVISOR)
                .fill(at + "/tim", "/tim", form -> form.with("manager", staff.number(Person.MANAGER))
                        .with("supervisor", staff.number(Person.SUPERVISOR))
                        .with("team", staff.number(companion), staff.number(second)));
    }

    void judged(String risk, String reason) {
        staff.who(Person.MANAGER).fill(at + "/triase", "/triase", form -> form.with("risk", risk)
                .with("kind", "VAW")
                .with("jurisdiction", "OWN")
                .with("reason", reason));
    }

    void verified(Person companion) {
        Officer officer = staff.who(companion);
        officer.fill(
                at + "/penjangkauan/belum-dilaporkan",
                "/belum-dilaporkan",
                form -> form.with("words", "Dicari menurut nama panggilan dan alamat: belum ada."));
        officer.fill(at + "/penjangkauan/verifikasi", "/verifikasi", form -> form.with("through", "VILLAGE")
                .with("who", "Kelurahan Telaga Bening, Kasi Pelayanan")
                .with("how", "PHONE")
                .with("result", "CONFIRMED"));
        officer.fill(at + "/penjangkauan/alamat", "/alamat", form -> form.with("line", "Gang Contoh 7, Telaga Bening")
                .with("words", "Lewat kelurahan"));
    }

    void prepared(Person companion, Person second) {
        Officer officer = staff.who(companion);
        officer.fill(at + "/penjangkauan/situasi", "/situasi", form -> form.with(
                        "words", "Tinggal bersama mertua; telepon genggamnya diambil.")
                .with("disability", "NO"));
        officer.fill(at + "/surat-tugas", "/surat-tugas", form -> form.with("purpose", "OUTREACH")
                .with("where", "HOME"));
        officer.fill(at + "/penjangkauan/rencana-kunjungan", "/rencana-kunjungan", form -> form.with(
                        "officers", staff.number(companion), staff.number(second))
                .with("transport", "Mobil dinas"));
    }
}
