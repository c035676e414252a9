package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.print.PageSize;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kop surat. Each office's letterhead and its choices for letters. */
@Repository
public class Letterheads {
    public static final String USUAL_FORMAT = "{n}/{type}/{unit}/{romanMonth}/{year}";

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OfficeClock clock;

    /** Whether numbers are counted here, or come from the registry of the local government (SRIKANDI) and are typed in. */
    public enum Numbering {
        AUTOMATIC,
        TYPED
    }

    /**
     * Kop surat.
     *
     * @param lineOne the government, such as "PEMERINTAH KOTA CONTOH"
     * @param lineTwo the agency or unit, printed largest
     * @param lineThree the address, telephone and e-mail
     * @param place where letters are dated, such as "Contoh"
     * @param unitCode the unit's sign within a number
     * @param numberFormat with {n}, {type} and {year}; also {unit}, {month}, {romanMonth}
     * @param logo PNG or JPEG; null for none
     */
    public record Letterhead(
            String lineOne,
            String lineTwo,
            String lineThree,
            String place,
            String unitCode,
            Numbering numbering,
            String numberFormat,
            PageSize pageSize,
            byte @Nullable [] logo,
            @Nullable String logoType) {

        /** A kop of three lines, A4, counted numbers of the usual form, no logo. */
        public static Letterhead of(String lineOne, String lineTwo, String lineThree, String place, String unitCode) {
            return new Letterhead(
                    lineOne,
                    lineTwo,
                    lineThree,
                    place,
                    unitCode,
                    Numbering.AUTOMATIC,
                    USUAL_FORMAT,
                    PageSize.A4,
                    null,
                    null);
        }

        /** The same on another size of paper; null for the office's own. */
        Letterhead on(@Nullable PageSize size) {
            return size == null
                    ? this
                    : new Letterhead(
                            lineOne,
                            lineTwo,
                            lineThree,
                            place,
                            unitCode,
                            numbering,
                            numberFormat,
                            size,
                            logo,
                            logoType);
        }
    }

    Letterheads(JdbcClient jdbc, CaseDoor door, OfficeClock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
    }

    public Optional<Letterhead> of(OfficeId office) {
        return jdbc.sql("""
                select line_one, line_two, line_three, place, unit_code, numbering, number_format, page_size, logo, logo_type
                from documents.letterhead where office_id = :office
                """)
                .param("office", office.value())
                .query((row, number) -> letterhead(row))
                .optional();
    }

    /** Puts the letterhead in place of the former one; letters already signed keep theirs. */
    public void keep(Actor actor, Letterhead head) {
        door.enter(actor, DocumentPermission.LETTERHEAD_KEEP);
        jdbc.sql("""
                insert into documents.letterhead (office_id, line_one, line_two, line_three, place, unit_code, numbering,
                    number_format, page_size, logo, logo_type, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (office_id) do update set line_one = excluded.line_one, line_two = excluded.line_two,
                    line_three = excluded.line_three, place = excluded.place, unit_code = excluded.unit_code,
                    numbering = excluded.numbering, number_format = excluded.number_format, page_size = excluded.page_size,
                    logo = excluded.logo, logo_type = excluded.logo_type, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        head.lineOne(),
                        head.lineTwo(),
                        head.lineThree(),
                        head.place(),
                        head.unitCode(),
                        head.numbering().name(),
                        head.numberFormat(),
                        head.pageSize().name(),
                        head.logo(),
                        head.logoType(),
                        Timestamp.from(clock.now()),
                        actor.account().value()))
                .update();
    }

    /** Whether numbers of this form stay apart: counted, per type and per year. */
    public static boolean isSoundFormat(String format) {
        return LetterRegister.isSound(format);
    }

    /** The type of a picture that can be printed as a logo; null for anything else, broken pictures too. */
    public static @Nullable String pictureType(byte[] content) {
        String type = Contents.typeOf(content).orElse("");
        return type.startsWith("image/") && Contents.isPicture(content) ? type : null;
    }

    private static Letterhead letterhead(ResultSet row) throws SQLException {
        return new Letterhead(
                row.getString("line_one"),
                row.getString("line_two"),
                row.getString("line_three"),
                row.getString("place"),
                row.getString("unit_code"),
                Numbering.valueOf(row.getString("numbering")),
                row.getString("number_format"),
                PageSize.valueOf(row.getString("page_size")),
                row.getBytes("logo"),
                row.getString("logo_type"));
    }
}
