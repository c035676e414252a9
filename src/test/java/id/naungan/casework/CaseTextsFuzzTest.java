package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places in a list that came with an address, and texts that must name nobody. */
class CaseTextsFuzzTest {
    @Test
    void a_place_in_a_list_is_one_of_ours_or_none() {
        Fuzz.of(
                        "the reader of places in a list",
                        "3.1795651200000000.0b0f3c1e-0000-4000-8000-000000000000",
                        "0.-1.0b0f3c1e-0000-4000-8000-000000000000")
                .texts(130, typed -> {
                    var cursor = CaseLists.Cursor.read(typed, false);
                    if (cursor != null) {
                        assertThat(CaseLists.Cursor.read(cursor.text(), false)).isEqualTo(cursor);
                    }
                });
    }

    @Test
    void no_text_is_too_odd_to_be_looked_through_for_names() {
        Fuzz.of(
                        "the search for names in a text",
                        "Mengantar klien ke RSUD, kontak 0812 3456 7890",
                        "Jalan Mawar nomor 7",
                        "1 2 3 4 5 6 7 8 9")
                .texts(80, typed -> {
                    NamelessText.names(List.of(), typed);
                    NamelessText.tellsWhere(List.of(), typed);
                });
    }
}
