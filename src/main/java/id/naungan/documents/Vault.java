package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.CasePass;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Spill;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brankas berkas. Sealed files of a case: each has a key of its own, wrapped by the case's key, and lies in frames of 64 KiB.
 * A frame is bound to its file, its place and whether it is the last, so that none can be cut off, swapped or moved.
 */
@Component
@Transactional
public class Vault {
    /** The largest upload, 100 MB. */
    public static final int LARGEST = 100 * 1024 * 1024;

    /** The largest picture that is drawn anew, 20 MB; drawing needs it whole. */
    private static final int LARGEST_DRAWN = 20 * 1024 * 1024;

    /** How the log names an opening of the original, and of a picture drawn anew. */
    private static final String ORIGINAL = "file:";

    private static final String CLEANED = "file-cleaned:";
    private static final int MOST_OPENINGS = 200;

    private final StoredFiles files;
    private final Sealing sealing;
    private final CaseDoor door;
    private final OfficeClock clock;
    private final List<FileBar> bars;

    /**
     * Berkas tersimpan. What is known of a file without opening it.
     *
     * @param name as it was uploaded, opened for this page; may name somebody
     * @param size of the content in bytes
     */
    public record Kept(UUID id, CaseId caseId, String mediaType, String name, long size, java.time.Instant keptAt) {}

    /** A file opened; whoever asked for it closes the content. */
    public record Opened(Kept file, Spill content) {}

    /** Riwayat berkas: from whose hands it came and through whose it went. */
    public record Custody(
            Kept file, String broughtBy, String sha256, boolean isPicture, List<CaseDoor.Opened> openings) {}

    Vault(StoredFiles files, Sealing sealing, CaseDoor door, OfficeClock clock, List<FileBar> bars) {
        this.files = files;
        this.sealing = sealing;
        this.door = door;
        this.clock = clock;
        this.bars = bars;
    }

    /** Keeps an upload: PDF, JPEG or PNG by its content, whatever the browser said of it. */
    public Outcome<UUID> keep(Actor actor, CaseId caseId, Incoming file) {
        door.enter(actor, caseId, DocumentPermission.FILE_KEEP);
        if (file.isEmpty()) {
            return Outcome.refused(CannotUpload.EMPTY);
        }
        if (file.size() > LARGEST) {
            return Outcome.refused(CannotUpload.TOO_LARGE);
        }
        return Contents.typeOf(file.sign())
                .map(type -> Outcome.done(store(actor, caseId, StoredFiles.Kind.UPLOAD, type, file)))
                .orElseGet(() -> Outcome.refused(CannotUpload.UNKNOWN_TYPE));
    }

    /** As {@link #keep}, for who has passed the door of a new case and may be shut out of it before the last file is kept. */
    public UUID keep(Actor actor, CasePass pass, String mediaType, Incoming file) {
        if (!pass.alsoOpens(DocumentPermission.FILE_KEEP)) {
            throw new DoorClosed();
        }
        door.note(actor, pass.caseId(), DocumentPermission.FILE_KEEP, null, null);
        return store(actor, pass.caseId(), StoredFiles.Kind.UPLOAD, mediaType, file);
    }

    /** Opens an upload, or throws {@link DoorClosed} when there is none that she may read. */
    public Opened open(Actor actor, UUID id) {
        Kept file = entered(actor, id);
        door.note(actor, file.caseId(), DocumentPermission.FILE_READ, ORIGINAL + id, null);
        return new Opened(file, spilled(actor, id));
    }

    /** A picture drawn anew, without what a camera writes beside it (where, when, by which device); empty for what is no picture, or too large. */
    public Optional<Opened> cleaned(Actor actor, UUID id) {
        Kept file = entered(actor, id);
        if (file.size() > LARGEST_DRAWN) {
            return Optional.empty();
        }
        Optional<byte[]> drawn = Pictures.drawnAnew(file.mediaType(), content(actor, id));
        drawn.ifPresent(picture -> door.note(actor, file.caseId(), DocumentPermission.FILE_READ, CLEANED + id, null));
        return drawn.map(picture -> new Opened(file, Spill.of(picture)));
    }

    /** Who brought the file, what it is by its fingerprint, and who opened it; the file itself stays closed. */
    public Custody custody(Actor actor, UUID id) {
        Kept file = entered(actor, id);
        StoredFiles.Brought brought = files.brought(id);
        return new Custody(
                file,
                brought.by(),
                HexFormat.of().formatHex(brought.sha256()),
                Pictures.isOne(file.mediaType()),
                door.openings(file.caseId(), MOST_OPENINGS, ORIGINAL + id, CLEANED + id));
    }

    private Kept entered(Actor actor, UUID id) {
        Kept file = files.find(actor.office(), id, StoredFiles.Kind.UPLOAD).orElseThrow(DoorClosed::new);
        var pass = door.enter(actor, file.caseId(), DocumentPermission.FILE_READ);
        if (pass.isMasked() || !bars.stream().allMatch(bar -> isLifted(bar, pass, id))) {
            throw new DoorClosed();
        }
        return file;
    }

    /** The uploads of a case, oldest first; the caller has passed the door. */
    public List<Kept> ofCase(Actor actor, CaseId caseId) {
        return files.uploadsOf(actor.office(), caseId);
    }

    /** Those of them that she may open. */
    public List<Kept> readable(Actor actor, CasePass pass) {
        return pass.isMasked() || !pass.alsoOpens(DocumentPermission.FILE_READ)
                ? List.of()
                : ofCase(actor, pass.caseId()).stream()
                        .filter(file -> bars.stream().allMatch(bar -> isLifted(bar, pass, file.id())))
                        .toList();
    }

    private static boolean isLifted(FileBar bar, CasePass pass, UUID file) {
        return bar.needs(file).map(pass::alsoOpens).orElse(true);
    }

    /** The file must still lie in the case that it is meant for. */
    boolean holds(CaseId caseId, UUID id, Actor actor) {
        return files.find(actor.office(), id, StoredFiles.Kind.UPLOAD)
                .filter(file -> file.caseId().equals(caseId))
                .isPresent();
    }

    UUID store(Actor actor, CaseId caseId, StoredFiles.Kind kind, String type, Incoming file) {
        UUID id = UUID.randomUUID();
        Owner owner = Owner.file(actor.office(), id);
        sealing.makeKey(owner, Owner.of(actor.office(), caseId));
        int frames = Math.toIntExact(Math.ceilDiv(file.size(), Sealing.FRAME));
        files.insert(
                actor,
                new Kept(id, caseId, type, Printable.line(file.name()), file.size(), clock.now()),
                kind,
                file.sha256(),
                frames);
        try (InputStream in = file.read()) {
            for (int position = 0; position < frames; position++) {
                byte[] frame = in.readNBytes(Sealing.FRAME);
                files.insertFrame(
                        actor.office(), id, position, sealing.seal(owner, place(id, position, frames), frame));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    byte[] content(Actor actor, UUID id) {
        try (Spill spill = spilled(actor, id)) {
            return spill.bytes();
        }
    }

    /** Frame by frame, so that no file lies in memory as a whole. */
    private Spill spilled(Actor actor, UUID id) {
        Owner owner = Owner.file(actor.office(), id);
        int frames = files.countFrames(id);
        Spill spill = new Spill();
        try {
            for (int position = 0; position < frames; position++) {
                spill.write(sealing.openBytes(owner, place(id, position, frames), files.frame(id, position)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Arrays.equals(spill.sha256(), files.sha256(id))) {
            throw new IllegalStateException("file " + id + " is not whole");
        }
        return spill;
    }

    private static Place place(UUID file, int position, int frames) {
        String name = file + "/" + position + (position == frames - 1 ? "/last" : "");
        return new Place("documents.frame", "sealed", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)));
    }
}
