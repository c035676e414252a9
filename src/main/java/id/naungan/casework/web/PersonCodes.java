package id.naungan.casework.web;

import id.naungan.casework.CasePeople;
import java.util.List;

/** Daftar kode identitas. Simfoni's values, and the right to say nothing; empty stands for "not known yet". */
public final class PersonCodes {
    public static final String DECLINED = "DECLINED";
    public static final List<String> EDUCATION =
            List.of("TIDAK_SEKOLAH", "PAUD", "TK", "SD", "SLTP", "SLTA", "PERGURUAN_TINGGI", DECLINED);
    public static final List<String> OCCUPATION = List.of(
            "BEKERJA",
            "PELAJAR",
            "IBU_RUMAH_TANGGA",
            "SWASTA_BURUH",
            "PNS_TNI_POLRI",
            "PEDAGANG_TANI_NELAYAN",
            "TIDAK_BEKERJA",
            DECLINED);
    public static final List<String> MARITAL = List.of("BELUM_MENIKAH", "MENIKAH", "SIRRI", "DUDA_JANDA", DECLINED);
    public static final List<String> RELIGION =
            List.of("ISLAM", "KRISTEN", "KATOLIK", "HINDU", "BUDHA", "KONGHUCU", "LAINNYA", DECLINED);
    public static final List<String> DISABILITY = CasePeople.Disability.TYPES;
    /** What is asked with yes, no, and not known. */
    public static final List<String> YES_NO_UNKNOWN = List.of("YES", "NO", "UNKNOWN");

    private PersonCodes() {}
}
