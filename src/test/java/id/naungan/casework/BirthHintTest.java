package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole date of birth as a hint that somebody may be registered already, within what the door shows (case-data 10.6). */
@NaunganTest
class BirthHintTest {
    private static final String ALIKE = "Nama dan tanggal lahir mirip";

    @Autowired
    private ApplicationContext program;

    private Cast cast;
    private DirectWalk walk;

    @BeforeEach
    void somebody_with_a_whole_date_of_birth() {
        cast = Cast.fresh(program);
        walk = new DirectWalk(program, cast).promising("kdrt");
    }

    @ParameterizedTest
    @CsvSource({"1996-03-07", "1996-07-03", "1995-03-07", "1997-03-07"})
    void the_same_date_one_turned_round_and_one_a_year_apart_are_hinted_at(LocalDate told) {
        Visitor officer = cast.as("INTAKE_OFFICER");
        named(officer, "Kirana Ayudya Lestari", LocalDate.of(1996, 3, 7));
        Visitor.Page saved = named(officer, "Kirana Ayudya", told);
        assertThat(saved.text()).contains("Mungkin orang yang sama", ALIKE).doesNotContain("Kirana", "1996", "1997");
    }

    @ParameterizedTest
    @CsvSource({"1996-05-21", "1995-07-03"})
    void another_date_of_the_same_year_leaves_the_name_alone_to_be_compared(LocalDate told) {
        Visitor officer = cast.as("INTAKE_OFFICER");
        named(officer, "Kirana Ayudya Lestari", LocalDate.of(1996, 3, 7));
        assertThat(named(officer, "Kirana Ayudya Lestari", told).text())
                .contains("Mungkin orang yang sama", "Nama mirip")
                .doesNotContain(ALIKE);
    }

    @Test
    void who_may_not_see_the_other_case_reads_nothing_and_the_supervisor_is_asked() {
        named(cast.as("COMPANION"), "Kirana Ayudya Lestari", LocalDate.of(1996, 3, 7));
        Visitor officer = cast.as("INTAKE_OFFICER");
        assertThat(named(officer, "Kirana Ayudya", LocalDate.of(1996, 7, 3)).text())
                .doesNotContain("Mungkin orang yang sama", ALIKE);
        assertThat(officer.get("/kerja").text()).doesNotContain("orang yang sama");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains("mungkin orang yang sama");
    }

    /** What the clerk reads after she wrote down the client of a new case. */
    private Visitor.Page named(Visitor who, String fullName, LocalDate born) {
        String at = walk.arrive(who, "Ibu Melati", "CLIENT");
        return who.get(who.get(at).document().select("a[href$=/ubah]").attr("href"))
                .form("/ubah")
                .with("fullName", fullName)
                .with("birth.day", String.valueOf(born.getDayOfMonth()))
                .with("birth.month", String.valueOf(born.getMonthValue()))
                .with("birth.year", String.valueOf(born.getYear()))
                .submit();
    }
}
