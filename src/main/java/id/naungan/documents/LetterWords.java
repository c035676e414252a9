package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Kata-kata surat, tersegel. The revisions of a letter's words, reasons, and what the client answered. */
@Repository
class LetterWords {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Sealing sealing;

    /**
     * Tanda tangan klien.
     *
     * @param words what she confirmed on screen; null when there is a scan
     * @param scan the file that shows her signature; null when there are words
     * @param witness name of the officer who was there
     */
    record ClientSigned(@Nullable String words, @Nullable UUID scan, Instant at, String witness) {}

    LetterWords(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void insert(Actor actor, LetterId letter, CaseId caseId, int revision, LetterModel model, Instant at) {
        byte[] sealed = sealing.seal(owner(actor, caseId), words(letter, revision), JSON.writeValueAsString(model));
        jdbc.sql("""
                insert into documents.revision (office_id, letter_id, number, model, written_at, written_by)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        letter.value(),
                        revision,
                        sealed,
                        Timestamp.from(at),
                        actor.account().value())
                .update();
    }

    LetterModel open(Actor actor, Letter letter) {
        byte[] sealed = jdbc.sql("select model from documents.revision where letter_id = ? and number = ?")
                .params(letter.id().value(), letter.revision())
                .query(byte[].class)
                .single();
        return JSON.readValue(
                sealing.open(owner(actor, letter.caseId()), words(letter.id(), letter.revision()), sealed),
                LetterModel.class);
    }

    void clientSigned(Actor witness, Letter letter, @Nullable String words, @Nullable UUID scan, Instant at) {
        byte[] sealed = words == null ? null : sealing.seal(owner(witness, letter.caseId()), answer(letter), words);
        jdbc.sql("""
                insert into documents.client_signature (office_id, letter_id, revision, words, scan, signed_at, witness)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        witness.office().value(),
                        letter.id().value(),
                        letter.revision(),
                        sealed,
                        scan,
                        Timestamp.from(at),
                        witness.account().value()))
                .update();
    }

    /** What the client answered to this revision; null when she has not. */
    @Nullable
    ClientSigned answered(Actor actor, Letter letter) {
        return jdbc.sql("""
                select c.words, c.scan, c.signed_at, a.display_name
                from documents.client_signature c join access.account a on a.id = c.witness
                where c.letter_id = ? and c.revision = ?
                """)
                .params(letter.id().value(), letter.revision())
                .query((row, number) -> {
                    byte[] words = row.getBytes(1);
                    return new ClientSigned(
                            words == null ? null : sealing.open(owner(actor, letter.caseId()), answer(letter), words),
                            row.getObject(2, UUID.class),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4));
                })
                .optional()
                .orElse(null);
    }

    byte[] sealReason(Actor actor, Letter letter, String what, String reason) {
        return sealing.seal(owner(actor, letter.caseId()), reason(letter, what), Printable.text(reason));
    }

    @Nullable
    String openReason(Actor actor, Letter letter, String what, Optional<byte[]> sealed) {
        return sealed.map(bytes -> sealing.open(owner(actor, letter.caseId()), reason(letter, what), bytes))
                .orElse(null);
    }

    private static Owner owner(Actor actor, CaseId caseId) {
        return Owner.of(actor.office(), caseId);
    }

    private static Place words(LetterId letter, int revision) {
        return new Place("documents.revision", "model", row(letter, revision));
    }

    private static Place answer(Letter letter) {
        return new Place("documents.client_signature", "words", row(letter.id(), letter.revision()));
    }

    private static Place reason(Letter letter, String what) {
        return new Place("documents.letter", what, row(letter.id(), letter.revision()));
    }

    /** A row known by two columns, as one number. */
    private static UUID row(LetterId letter, int revision) {
        return UUID.nameUUIDFromBytes((letter + "/" + revision).getBytes(StandardCharsets.US_ASCII));
    }
}
