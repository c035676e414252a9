package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.documents.Letter;
import id.naungan.documents.Letters;
import id.naungan.documents.Vault;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Spill;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Pengemasan. What leaves with a transfer: to an office of this installation a sealed parcel, to anybody else the letter alone. */
@Component
class Packing {
    private static final String PDF = "application/pdf";

    private final TransferOffers offers;
    private final Parcels parcels;
    private final Disclosure disclosure;
    private final Vault vault;
    private final Letters letters;
    private final JsonMapper json;

    Packing(
            TransferOffers offers,
            Parcels parcels,
            Disclosure disclosure,
            Vault vault,
            Letters letters,
            JsonMapper json) {
        this.offers = offers;
        this.parcels = parcels;
        this.disclosure = disclosure;
        this.vault = vault;
        this.letters = letters;
        this.json = json;
    }

    /** Asks once more for the ground, since she may have taken back what she said since the letter was written. */
    Outcome<Disclosure.Parcel> send(Actor actor, CaseFile file, Transfer transfer, Letter letter, Instant at) {
        TransferDraft draft = transfer.draft();
        Set<Field> fields = EnumSet.of(Field.INITIALS);
        fields.addAll(draft.ground().fields());
        Disclosure.Request request = TransferDesk.request(draft, fields);
        return disclosure
                .handOver(actor, file, request, draft.going(), draft.along())
                .then(parcel -> {
                    UUID office = draft.receiver().office();
                    if (office != null) {
                        OfficeId there = new OfficeId(office);
                        UUID offer = offers.add(actor, file, transfer, parcel, at);
                        fill(parcels.begin(offer, actor.office(), there), actor, file, draft, letter, parcel);
                    }
                    return Outcome.done(parcel);
                });
    }

    /** False when it has been answered already. What nobody was offered is always taken back. */
    boolean takeBack(Actor actor, Transfer transfer, Instant at) {
        UUID office = transfer.draft().receiver().office();
        Optional<UUID> offer = offers.of(transfer);
        if (office == null || offer.isEmpty()) {
            return true;
        }
        OfficeId here = actor.office();
        if (!offers.isWaiting(offer.get())
                || !offers.end(here, offer.get(), here, new OfficeId(office), Transfer.Kind.WITHDRAWN, at, null)) {
            return false;
        }
        parcels.destroy(offer.get(), here);
        return true;
    }

    /** The files first, from the second part on; the first part tells what they are. */
    private void fill(
            Parcels.Parcel into,
            Actor actor,
            CaseFile file,
            TransferDraft draft,
            Letter letter,
            Disclosure.Parcel parcel) {
        List<Enclosed.Paper> papers = new ArrayList<>();
        byte[] signed = letters.pdf(actor, letter.id());
        int next = 1;
        next += add(into, next, papers, PDF, "surat-pelimpahan.pdf", Spill.of(signed));
        for (Vault.Kept kept : vault.readable(actor, file.pass())) {
            if (draft.papers().contains(kept.id())) {
                next += add(
                        into,
                        next,
                        papers,
                        kept.mediaType(),
                        kept.name(),
                        vault.open(actor, kept.id()).content());
            }
        }
        Enclosed enclosed = new Enclosed(
                actor.officeName(),
                file.number(),
                letter.state().numberOrNull(),
                parcel.people(),
                parcel.story(),
                draft.words(),
                papers);
        parcels.put(into, 0, json.writeValueAsString(enclosed).getBytes(StandardCharsets.UTF_8));
    }

    private int add(
            Parcels.Parcel into, int next, List<Enclosed.Paper> papers, String mediaType, String name, Spill content) {
        int count = 0;
        try (content;
                InputStream in = content.read()) {
            for (byte[] frame = in.readNBytes(Sealing.FRAME); frame.length > 0; frame = in.readNBytes(Sealing.FRAME)) {
                parcels.put(into, next + count, frame);
                count++;
            }
            papers.add(new Enclosed.Paper(mediaType, name, content.size(), count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
