package id.naungan.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keabsahan surat. What the QR code answers to anybody: whether a letter holds (D20). */
@Repository
public class Validities {
    private static final int SHOWN_OF_HASH = 16;

    private final JdbcClient jdbc;

    /**
     * Keabsahan.
     *
     * @param number null where the office writes it by hand
     * @param voidedAt null while the letter holds
     * @param hash the first sixteen digits of the PDF's SHA-256
     */
    public record Validity(
            @Nullable String number,
            LetterType type,
            String office,
            ZoneId zone,
            Instant signedAt,
            @Nullable Instant voidedAt,
            String hash) {}

    Validities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the code of the QR picture, read kindly when it was typed; an unknown one takes the same way. */
    public Optional<Validity> of(String code) {
        return jdbc.sql("select number, type, office, zone, signed_at, voided_at, sha256 from documents.validity(?)")
                .param(canonical(code))
                .query((row, number) -> validity(row))
                .optional();
    }

    private static String canonical(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return code.length() > 32 ? "" : code;
    }

    private static Validity validity(ResultSet row) throws SQLException {
        Timestamp voided = row.getTimestamp("voided_at");
        return new Validity(
                row.getString("number"),
                LetterType.of(row.getString("type")).orElseThrow(),
                row.getString("office"),
                ZoneId.of(row.getString("zone")),
                row.getTimestamp("signed_at").toInstant(),
                voided == null ? null : voided.toInstant(),
                HexFormat.of().formatHex(row.getBytes("sha256")).substring(0, SHOWN_OF_HASH));
    }
}
