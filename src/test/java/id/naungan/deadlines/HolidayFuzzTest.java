package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Lists of holidays as somebody may paste them. */
class HolidayFuzzTest {
    @Test
    void a_list_is_taken_whole_or_not_at_all() {
        Fuzz.of(
                        "the reader of holidays",
                        "2027-01-01;Tahun Baru;libur\n17/8/2027;Hari Kemerdekaan;libur",
                        "24 Desember 2026, Cuti bersama Natal, cuti bersama",
                        "1-5-2027\tHari Buruh\tlibur nasional")
                .texts(40, text -> {
                    var list = HolidayList.read(text, LocalDate.of(2026, 11, 26));
                    assertThat(list.days().isEmpty() || list.faults().isEmpty()).isTrue();
                });
    }
}
