package id.naungan.casework.care;

import id.naungan.casework.ConsentItem;
import id.naungan.casework.ConsentSaid;
import id.naungan.documents.PaperModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lembar persetujuan. Each item by itself, in words that she can answer, and how she takes it back (UU 27/2022 art. 20-24). */
final class ConsentPaper {

    private ConsentPaper() {}

    /** In the order of the list; an item that was not asked has both boxes empty. */
    static List<PaperModel.Answer> answers(Map<ConsentItem, ConsentSaid> said) {
        return Arrays.stream(ConsentItem.values())
                .map(item -> {
                    ConsentSaid answer = said.get(item);
                    return new PaperModel.Answer(sentence(item), answer == null ? null : answer.given());
                })
                .toList();
    }

    static PaperModel of(
            @Nullable String number,
            List<PaperModel.Answer> answers,
            @Nullable String client,
            @Nullable String officer) {
        return PaperModel.under(number)
                .paragraph(
                        "Persetujuan diminta untuk setiap butir sendiri-sendiri. Anda boleh menjawab ya untuk satu butir dan "
                                + "tidak untuk yang lain. Jawaban tidak pada satu butir tidak menghapus hak Anda atas pertolongan; "
                                + "pertolongan darurat tidak menunggu persetujuan.")
                .answers(answers)
                .heading("Cara menarik persetujuan")
                .items(List.of(
                        "Anda boleh menarik persetujuan kapan saja, seluruhnya atau satu butir saja, tanpa menyebut alasan.",
                        "Datang, telepon, atau kirim pesan kepada petugas yang mendampingi Anda atau ke kantor ini. Ucapan cukup; "
                                + "petugas mencatatnya pada hari itu juga.",
                        "Sejak dicatat, data Anda tidak lagi dipakai untuk butir yang ditarik. Yang sudah dilakukan sebelumnya "
                                + "dengan persetujuan Anda tetap sah.",
                        "Penarikan tidak menghentikan layanan lain dan tidak menjadi catatan buruk tentang Anda."))
                .paragraph("Lembar ini sudah dibacakan atau saya baca sendiri, dan pertanyaan saya sudah dijawab.")
                .signedBy("Klien, atau orang tua atau wali yang bukan terlapor", client)
                .signedBy("Petugas yang menjelaskan", officer);
    }

    private static String sentence(ConsentItem item) {
        return switch (item) {
            case DATA_TRUE_AND_SECRET ->
                "Keterangan saya benar menurut pengetahuan saya, dan kantor wajib merahasiakannya.";
            case EXPLAINED ->
                "Petugas sudah menjelaskan tujuan, manfaat, dan langkah layanan dengan kata yang saya pahami.";
            case ACCEPT_SERVICE -> "Saya menerima layanan dari kantor ini.";
            case GIVE_INFORMATION -> "Saya bersedia memberi keterangan tentang diri saya, anak, dan keluarga saya.";
            case RECORD_AND_REPORT -> "Tim boleh mencatat keterangan saya dan menulis laporan penanganan.";
            case SHARE_WITH_OTHERS ->
                "Kantor boleh merujuk saya: meminta bantuan pihak lain, seperti rumah sakit atau pendamping hukum, dan membagikan data saya seperlunya.";
            case REPORT_TO_LAW_ENFORCERS ->
                "Laporan psikologis tentang saya boleh diberikan kepada penegak hukum bila diminta.";
            case TELL_OTHER_SERVICES -> "Saya akan memberi tahu bila lembaga lain memberi saya layanan yang sama.";
            case ENDS_WHEN_SOLVED -> "Saya mengerti bahwa layanan berakhir bila masalahnya selesai.";
            case PHOTO_OR_MEDIA ->
                "Keterangan atau foto saya boleh dipakai untuk media atau penelitian. Tidak wajib, dan menolak tidak mengurangi layanan.";
        };
    }
}
