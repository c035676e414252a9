package id.naungan.persons;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Names, telephone and population numbers as anybody may type them into a form or the search. */
class NamesFuzzTest {
    @Test
    void no_typed_name_does_harm() {
        Fuzz.of(
                        "the keys of names",
                        "Moch. Soewandi Djoko Tjahjono, S.H.",
                        "Hj. Siti Nur'aini binti Abdoellah",
                        "M. Choirul Dzikri Syaḥid",
                        "Zubaedah",
                        "ABDURRAHMAN WAHID")
                .texts(120, typed -> {
                    assertThat(NameKey.of(typed))
                            .allSatisfy(token -> assertThat(token).isNotEmpty());
                    NameKey.mayBecomeMuhammad(typed);
                    if (!typed.isBlank()) {
                        assertThat(MaskedName.of(typed)).isNotNull();
                    }
                });
    }

    @Test
    void no_typed_number_does_harm() {
        var birth = Identity.Birth.on(LocalDate.of(1990, 2, 28));
        Fuzz.of(
                        "the reader of population and telephone numbers",
                        "0071234568900001",
                        "00.7123.680290.0001",
                        "+62 812-3456-7890",
                        "(0721) 123456")
                .texts(150, typed -> {
                    var nik = Nik.of(typed);
                    if (nik != null) {
                        nik.hints(birth, Sex.FEMALE);
                        assertThat(nik.toString()).doesNotContain(nik.digits());
                    }
                    NameEntry.phoneNumber(typed);
                    PersonSearch.Sought.in(typed);
                });
    }
}
