package id.naungan.demo;

import id.naungan.demo.DemoOffice.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Minggu-minggu contoh: what happens when, counted back from now, in the order of time over all cases. */
final class Weeks {
    private static final String[] NONE = {};

    private final Instant now;
    private final List<Moment> moments = new ArrayList<>();

    /** Something that happens at a moment. */
    record Moment(Instant at, Runnable act) {}

    private Weeks(Instant now) {
        this.now = now;
    }

    static List<Moment> before(Instant now, Staff staff) {
        Weeks weeks = new Weeks(now);
        weeks.day(40, "08:00", new FirstDay(staff)::work);
        weeks.day(8, "08:30", new OnCall(staff, now)::planned);
        weeks.closed(new CaseWork(staff, "Ibu Melati"));
        weeks.late(new CaseWork(staff, "Ibu Kenanga"));
        weeks.nearlyDone(new CaseWork(staff, "Ibu Seruni"));
        weeks.child(new CaseWork(staff, "Adik Bintang"));
        weeks.agreed(new CaseWork(staff, "Ibu Flamboyan"));
        weeks.referred(new CaseWork(staff, "Ibu Dahlia"));
        weeks.sought(new FieldWork(staff, "Ibu Anggrek"));
        weeks.today(staff);
        weeks.moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(weeks.moments);
    }

    private void closed(CaseWork work) {
        counter(work, 37, "09:10", Person.COMPANION);
        day(37, "09:24", () -> {
            work.prioritised(
                    "SEVERE", "HEALTH", "RSUD Rawa Tirta", "Memar di lengan dan pinggang, perlu diperiksa dokter");
            work.coverLetterDrafted(
                    "Memar di lengan dan pinggang, sadar, dapat berjalan",
                    "Pemeriksaan, perawatan, dan visum bila diminta penyidik");
        });
        day(37, "09:31", work::letterSigned);
        day(37, "09:33", () -> work.letterSent("Dibawa pendamping"));
        day(37, "09:58", () -> {
            work.escorted("NOT_NEEDED");
            work.readyToTalk();
        });
        agreement(work, 37, "10:04", "10:21", "10:26", "MEDIUM", "VAW", NONE, "DOMESTIC");
        day(36, "08:05", work::disclosureRead);
        day(
                30,
                "13:00",
                () -> work.monitored(
                        "Luka membaik; dua kali konseling sudah dijalani.", "Konseling ketiga dan rencana pulang"));
        day(21, "10:00", () -> work.monitored("Tinggal bersama kakaknya, merasa aman.", "Bersiap mengakhiri layanan"));
        day(18, "09:00", () -> {
            work.planned("DONE", "PSYCHOLOGICAL: Konseling tiga kali", "HEALTH: Pemeriksaan ulang");
            work.reported(
                    "Krisis ditangani, dirujuk ke rumah sakit, konseling tiga kali", "Klien aman bersama kakaknya");
        });
        day(18, "14:00", work::letterSigned);
        day(17, "09:00", () -> work.closureProposed("Tujuan tercapai; klien setuju mengakhiri layanan."));
        day(16, "10:00", work::closureDecided);
        day(16, "10:30", work::archived);
    }

    /** 160 minutes instead of 120, and the reason of it. */
    private void late(CaseWork work) {
        counter(work, 29, "13:00", Person.SOCIAL_WORKER);
        day(29, "13:12", () -> {
            work.prioritised("LIFE_IN_DANGER", "HEALTH", "RSUD Rawa Tirta", "Luka di kepala, perlu ditangani segera");
            work.coverLetterDrafted("Luka di kepala, sadar", "Penanganan luka dan perawatan");
        });
        day(29, "13:20", work::letterSigned);
        day(29, "13:22", () -> work.letterSent("Dibawa pendamping"));
        day(29, "14:40", () -> {
            work.escorted("ASKED_CAME");
            work.readyToTalk();
        });
        agreement(
                work,
                29,
                "14:48",
                "15:30",
                "15:40",
                "HIGH",
                "VAW",
                new String[] {"SHARP_WEAPON", "LIVES_WITH_ACCUSED"},
                "DOMESTIC");
        day(28, "08:05", work::disclosureRead);
        day(
                28,
                "08:30",
                () -> work.lateBecause(
                        "Klien ditangani dokter selama satu jam; kesepakatan dibuat setelah ia sadar penuh."));
        day(21, "09:00", () -> work.named("Kenanga Ayu Rekaan", "0033015506910001", "15", "6", "1991"));
        day(20, "10:00", () -> work.monitored("Luka mengering. Laporan polisi sudah diterima.", "Konseling lanjutan"));
        day(8, "11:00", () -> work.monitored("Masih takut pulang; tinggal di tempat aman.", "Nilai ulang risiko"));
        day(7, "14:00", () -> work.entered("CONTOH-0001"));
    }

    private void nearlyDone(CaseWork work) {
        counter(work, 23, "10:00", Person.COMPANION);
        day(23, "10:20", work::readyToTalk);
        agreement(work, 23, "10:27", "10:50", "10:58", "LOW", "VAW", NONE, "ONLINE");
        day(
                12,
                "09:00",
                () -> work.monitored("Akun palsu sudah ditutup; ancaman berhenti.", "Bersiap mengakhiri layanan"));
        day(3, "09:00", () -> {
            work.planned("DONE", "PSYCHOLOGICAL: Konseling tiga kali", "HEALTH: Pemeriksaan ulang");
            work.reported("Pendampingan pelaporan dan konseling", "Ancaman berhenti, klien tenang");
        });
        day(3, "13:00", work::letterSigned);
        day(2, "09:00", () -> work.closureProposed("Tujuan tercapai; klien setuju mengakhiri layanan."));
    }

    private void child(CaseWork work) {
        counter(work, 13, "14:00", Person.SOCIAL_WORKER);
        day(13, "14:12", () -> {
            work.prioritised(
                    "SEVERE", "PSYCHOLOGICAL", "Biro Psikologi Teduh", "Anak diam dan gemetar, perlu psikolog anak");
            work.coverLetterDrafted("Diam, menunduk, mau menggambar", "Pendampingan psikolog anak");
        });
        day(13, "14:20", work::letterSigned);
        day(13, "14:22", () -> work.letterSent("Diantar pendamping"));
        day(13, "14:45", () -> {
            work.escorted("NOT_NEEDED");
            work.readyToTalk();
        });
        agreement(
                work, 13, "14:52", "15:20", "15:30", "HIGH", "AMPK", new String[] {"NO_SAFE_PLACE"}, "SEXUAL_VIOLENCE");
        day(12, "08:05", work::disclosureRead);
        day(
                5,
                "09:30",
                () -> work.monitored(
                        "Mulai bercerita lewat gambar; sekolah mendukung.", "Pertemuan dengan bibi sebagai wali"));
    }

    private void agreed(CaseWork work) {
        counter(work, 6, "09:00", Person.COMPANION);
        day(6, "09:20", work::readyToTalk);
        agreement(work, 6, "09:27", "09:50", "09:55", "MEDIUM", "VAW", NONE, "DOMESTIC");
        day(5, "10:00", () -> {
            work.screened("tinggi", "serumah");
            work.safetyPlanned(
                    "Suara keras dari dapur, pintu dibanting",
                    "Lewat pintu samping ke rumah Bu RT",
                    "Fotokopi kartu, uang, obat; dititipkan pada tetangga");
        });
        ago(100, () -> work.passedTo("CASE_SUPERVISOR", "Mohon arahan tentang rujukan bantuan usaha."));
    }

    /** Brought to the hospital yesterday; nobody has written since, and the 120 minutes are over. */
    private void referred(CaseWork work) {
        counter(work, 1, "14:00", Person.SOCIAL_WORKER);
        day(1, "14:12", () -> {
            work.prioritised("SEVERE", "HEALTH", "RSUD Rawa Tirta", "Pingsan di loket, perlu diperiksa dokter");
            work.coverLetterDrafted("Pingsan sebentar, lemah", "Pemeriksaan dan rawat inap bila perlu");
        });
        day(1, "14:20", work::letterSigned);
        day(1, "14:22", () -> {
            work.letterSent("Dibawa pendamping");
            work.escorted("NOT_NEEDED");
        });
    }

    /** Five of the 24 hours are gone, and the head has not signed the letter yet. */
    private void sought(FieldWork work) {
        ago(300, () -> work.reported("Tetangga tidak boleh keluar rumah dan sering terdengar menangis."));
        ago(290, () -> work.handedTo(Person.COMPANION, Person.SOCIAL_WORKER));
        ago(280, () -> work.judged("HIGH", "Dikurung menurut keterangan tetangga"));
        ago(200, () -> work.verified(Person.COMPANION));
        ago(95, () -> work.prepared(Person.COMPANION, Person.SOCIAL_WORKER));
    }

    private void today(Staff staff) {
        CaseWork unsigned = new CaseWork(staff, "Ibu Teratai");
        ago(78, () -> {
            unsigned.arrives(true, "Datang bersama tetangga.", "MEDICAL", "CALMING");
            unsigned.identified("Gemetar, memar di pipi", "Napas dalam, air minum, duduk di ruang tenang");
        });
        ago(66, () -> {
            unsigned.handedTo(Person.COMPANION);
            unsigned.prioritised("SEVERE", "HEALTH", "Puskesmas Telaga Bening", "Memar di pipi, pusing");
            unsigned.coverLetterDrafted("Memar di pipi, pusing, sadar", "Pemeriksaan dan obat");
        });
        CaseWork calmed = new CaseWork(staff, "Ibu Cempaka");
        ago(24, () -> {
            calmed.arrives(true, "", "CALMING");
            calmed.identified("Menangis, tidak tampak luka", "Diajak bernapas pelan, ditemani konselor");
        });
        CaseWork called = new CaseWork(staff, "Ibu Kemuning");
        ago(4, () -> called.arrives(false, "Menelepon dari warung; takut diikuti.", "SAFE_PLACE", "POLICE"));
    }

    private void counter(CaseWork work, int days, String time, Person companion) {
        day(days, time, () -> {
            work.arrives(true, "Datang sendiri ke kantor.", "MEDICAL", "CALMING");
            work.identified("Gemetar, bicara terputus-putus", "Napas dalam, air minum, duduk di ruang tenang");
        });
        Instant handed = at(days, time).plus(Duration.ofMinutes(6));
        moments.add(new Moment(handed, () -> work.handedTo(companion)));
    }

    /** From the interview to the agreement that both have signed. */
    private void agreement(
            CaseWork work,
            int days,
            String talk,
            String signed,
            String client,
            String risk,
            String kind,
            String[] ticks,
            String flag) {
        day(days, talk, () -> {
            work.triaged(risk, kind, ticks, flag);
            if (risk.equals("HIGH")) {
                work.helped("Ditemani sepanjang waktu", "MEDICAL", "CALMING");
            }
            work.explained();
            work.assessed("Tidak ada luka baru", "Cemas, sulit tidur", "Ingin aman dan tenang");
            work.planned("PLANNED", "PSYCHOLOGICAL: Konseling tiga kali", "HEALTH: Pemeriksaan ulang");
            work.agreementDrafted();
        });
        day(days, signed, work::letterSigned);
        day(days, client, work::clientSigned);
    }

    private void day(int days, String time, Runnable act) {
        moments.add(new Moment(at(days, time), act));
    }

    private void ago(int minutes, Runnable act) {
        moments.add(new Moment(now.minus(Duration.ofMinutes(minutes)), act));
    }

    private Instant at(int days, String time) {
        return now.atZone(DemoOffice.ZONE)
                .toLocalDate()
                .minusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(DemoOffice.ZONE)
                .toInstant();
    }
}
