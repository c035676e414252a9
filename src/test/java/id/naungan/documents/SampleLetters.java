package id.naungan.documents;

import id.naungan.documents.LetterModel.Section;
import java.util.List;

/** Letters about invented people, as the owning rooms would fill them in. */
final class SampleLetters {

    private SampleLetters() {}

    static LetterModel of(LetterType type) {
        return switch (type) {
            case REFERRAL_COVER -> cover();
            case SERVICE_AGREEMENT -> agreement();
            case REFERRAL -> referral();
            case FINAL_REPORT, PROGRESS_REPORT, CASE_REPORT -> report();
            case TASK_LETTER -> task();
            case SERVICE_RECOMMENDATION, CASE_NOTICE, CLARIFICATION_REPORT -> upward(type.heading());
            case TRANSFER_NOTE -> cover();
        };
    }

    static LetterModel cover() {
        return LetterModel.about("Pengantar rujukan mendesak")
                .to("Direktur RSUD Contoh Sehat", "Instalasi Gawat Darurat", "di Kota Contoh")
                .with(
                        Section.plain()
                                .say(
                                        "Bersama ini kami antarkan seorang klien yang memerlukan pertolongan segera di instansi Saudara:"))
                .with(Section.plain()
                        .field("Nama panggilan", "Bunga Rahasia")
                        .field("Nomor kasus", "PPA-26-7K3MQ")
                        .field("Tingkat krisis", "Tinggi")
                        .field("Keperluan", "Pemeriksaan kesehatan dan perawatan luka")
                        .field("Pendamping", "Petugas Contoh Satu, telepon kantor (0000) 000-000"))
                .with(
                        Section.plain()
                                .say(
                                        "Mohon klien segera diterima tanpa menunggu kelengkapan dokumen. Klien tidak perlu menceritakan"
                                                + " kembali kejadian yang dialaminya; hal yang diperlukan dapat ditanyakan kepada pendamping."));
    }

    static LetterModel referral() {
        return LetterModel.about("Rujukan layanan psikologis")
                .to("Kepala Puskesmas Contoh Indah", "Jalan Contoh Nomor 1", "di Kota Contoh")
                .with(Section.plain().say("Kami merujuk klien berikut untuk mendapat layanan dari instansi Saudara."))
                .with(Section.headed("Klien")
                        .field("Nama", "Bunga Rahasia")
                        .field("Usia", "32 tahun")
                        .field("Nomor kasus", "PPA-26-7K3MQ")
                        .field("Dasar pengungkapan", "Persetujuan klien tanggal 2 November 2026"))
                .with(Section.headed("Kronologi singkat")
                        .say(
                                "Klien datang sendiri ke kantor kami dan menyampaikan kekerasan yang dialaminya di rumah.\n"
                                        + "Keadaan mendesak telah ditangani pada hari yang sama."))
                .with(Section.headed("Layanan yang telah diberikan")
                        .list(List.of("Penerimaan dan penenangan", "Pengantaran ke tempat aman", "Asesmen awal")))
                .with(Section.headed("Keadaan saat ini")
                        .field("Fisik", "Luka ringan, sudah diobati")
                        .field("Psikologis", "Cemas, sulit tidur")
                        .field("Keluarga dan lingkungan", "Didukung seorang kerabat"))
                .with(
                        Section.headed("Maksud rujukan")
                                .say(
                                        "Pemeriksaan psikologis dan konseling selama diperlukan. Mohon kabar tertulis paling lambat tujuh hari sesudah surat ini diterima."))
                .attaching(List.of("Lembar persetujuan klien", "Ringkasan asesmen"))
                .copyingTo(List.of("Kepala Dinas Contoh", "Arsip"));
    }

    static LetterModel agreement() {
        return LetterModel.about("Kesepakatan Layanan")
                .with(Section.plain().say("Pada hari ini klien dan unit layanan sepakat atas hal-hal berikut."))
                .with(Section.headed("Para pihak")
                        .field("Klien", "Bunga Rahasia")
                        .field("Unit layanan", "UPTD PPA Kota Contoh"))
                .with(Section.headed("Layanan")
                        .list(List.of(
                                "Pendampingan selama proses",
                                "Konseling setiap dua minggu",
                                "Rujukan medis bila diperlukan")))
                .with(
                        Section.headed("Hak klien")
                                .say(
                                        "Klien boleh menolak, mengubah, atau menghentikan layanan kapan saja tanpa alasan dan tanpa biaya."))
                .signedByClient("Bunga Rahasia");
    }

    static LetterModel report() {
        Section story = Section.headed("Perjalanan layanan");
        for (int i = 1; i <= 30; i++) {
            story = story.say(
                    "Kegiatan ke-" + i + ": klien ditemui di kantor, keadaannya dipantau, dan kebutuhannya dicatat."
                            + " Petugas menyampaikan perkembangan kepada supervisor dan menyepakati langkah berikutnya bersama klien.");
        }
        return LetterModel.about("Laporan Akhir Penanganan Kasus")
                .with(Section.headed("Ringkasan")
                        .field("Nomor kasus", "PPA-26-7K3MQ")
                        .field("Hasil", "Selesai, kebutuhan terpenuhi"))
                .with(story)
                .with(Section.headed("Penutup").say("Kasus ditutup dengan persetujuan klien."));
    }

    static LetterModel task() {
        return LetterModel.about("Surat Tugas")
                .with(Section.plain().say("Pejabat yang bertanda tangan di bawah ini menugaskan:"))
                .with(Section.plain().field("Nama", "Petugas Contoh Satu").field("Jabatan", "Pendamping PPA"))
                .with(Section.plain().field("Nama", "Petugas Contoh Dua").field("Jabatan", "Konselor"))
                .with(Section.headed("Tugas")
                        .field("Untuk", "Kunjungan rumah")
                        .field("Tempat", "Tempat tinggal klien; alamatnya tidak dicantumkan")
                        .field("Waktu", "2 Nov 2026 sampai 3 Nov 2026"))
                .with(Section.headed("Dasar").field("Nomor registrasi", "PPA-26-7K3MQ"));
    }

    /** From post to post within the agency: a number and a summary, nobody's name. */
    static LetterModel upward(String subject) {
        return LetterModel.about(subject)
                .to("Kepala Dinas Contoh", "melalui Kepala Bidang")
                .with(Section.plain()
                        .field("Nomor registrasi", "PPA-26-7K3MQ")
                        .field("Informasi diterima", "2 November 2026"))
                .with(
                        Section.headed("Ringkasan")
                                .say(
                                        "Kekerasan fisik dalam rumah tangga; klien aman di rumah kerabat dan meminta pendampingan hukum."))
                .with(Section.headed("Yang diusulkan").list(List.of("Pendampingan hukum", "Pendampingan psikologis")));
    }

    /** Everything that a careless or hostile typist may leave in a field. */
    static LetterModel hostile() {
        return LetterModel.about("</title><script>alert(1)</script> & \"kutip\" ${x} @if(true)")
                .to("<b>tebal</b>", "'; drop table letter; --")
                .with(Section.headed("<h1>&nbsp;&amp;</h1> ]]> <!-- ")
                        .say(
                                "Kontrol \u0000\u0001\u0008\u000b\u001f\ufffe\uffff lone \ud800 bidi \u202eterbalik\u202c nol\u200blebar")
                        .say(
                                "Émil Ḥasan, ñ, ç, “kutip” – é tersusun: e\u0301; emoji 😀 🏠 👩‍👧; 漢字; العربية; עברית; ꦗꦮ")
                        .say("A".repeat(600))
                        .field("L".repeat(200), "V".repeat(900)))
                .attaching(List.of("<img src=\"file:///etc/passwd\">"))
                .copyingTo(List.of("http://contoh.invalid/?a=1&b=2"))
                .signedByClient("<i>\u202e</i>");
    }
}
