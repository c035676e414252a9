package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.documents.Letterheads.Numbering;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Buku agenda. Gives letters their numbers, counted per office, type and year of the office's zone (D20).
 * The count is locked until the signature commits, so a number is neither given twice nor skipped by a failure.
 */
@Repository
class LetterRegister {
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    private static final String TYPED = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./()-]{0,79}";

    private final JdbcClient jdbc;

    /** @param number null where the office writes it by hand later */
    record Given(@Nullable String number, int year) {}

    LetterRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Outcome<Given> give(Actor actor, LetterType type, Letterhead head, Instant signedAt, @Nullable String typed) {
        LocalDate day = signedAt.atZone(actor.zone()).toLocalDate();
        if (typed != null && !typed.isBlank()) {
            return typed(actor, Printable.line(typed), day.getYear());
        }
        return Outcome.done(
                new Given(head.numbering() == Numbering.TYPED ? null : counted(actor, type, head, day), day.getYear()));
    }

    private Outcome<Given> typed(Actor actor, String number, int year) {
        if (!number.matches(TYPED)) {
            return Outcome.refused(CannotSign.NUMBER_MALFORMED);
        }
        return isTaken(actor, number, year)
                ? Outcome.refused(CannotSign.NUMBER_TAKEN)
                : Outcome.done(new Given(number, year));
    }

    private String counted(Actor actor, LetterType type, Letterhead head, LocalDate day) {
        String number;
        do {
            number = format(head, type, next(actor, type, day.getYear()), day);
        } while (isTaken(actor, number, day.getYear()));
        return number;
    }

    private int next(Actor actor, LetterType type, int year) {
        return jdbc.sql("""
                insert into documents.number_series (office_id, type, year, last) values (?, ?, ?, 1)
                on conflict (office_id, type, year) do update set last = number_series.last + 1
                returning last
                """)
                .params(actor.office().value(), type.code(), year)
                .query(Integer.class)
                .single();
    }

    /** Of two who want the same number at once, the second waits here and then sees the first. */
    private boolean isTaken(Actor actor, String number, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param(actor.office() + "/" + number)
                .query()
                .singleRow();
        return jdbc.sql(
                        "select exists (select 1 from documents.letter where office_id = ? and number_year = ? and number = ?)")
                .params(actor.office().value(), year, number)
                .query(Boolean.class)
                .single();
    }

    static String format(Letterhead head, LetterType type, int n, LocalDate day) {
        return head.numberFormat()
                .replace("{n}", String.format(Locale.ROOT, "%03d", n))
                .replace("{type}", type.sign())
                .replace("{unit}", head.unitCode())
                .replace("{month}", String.format(Locale.ROOT, "%02d", day.getMonthValue()))
                .replace("{romanMonth}", ROMAN[day.getMonthValue() - 1])
                .replace("{year}", Integer.toString(day.getYear()));
    }

    /** Whether numbers of this form stay apart: counted, per type and per year. */
    static boolean isSound(String format) {
        return format.contains("{n}")
                && format.contains("{type}")
                && format.contains("{year}")
                && format.length() <= 80
                && !format.replaceAll("\\{(n|type|unit|month|romanMonth|year)}", "")
                        .matches(".*[{}<>&\\p{Cntrl}].*");
    }
}
