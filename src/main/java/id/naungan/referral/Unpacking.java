package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Opening;
import id.naungan.documents.Incoming;
import id.naungan.documents.Vault;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Pembongkaran. Puts what came in a parcel into the case that was opened for it, under this office's own keys. */
@Repository
class Unpacking {
    private static final String TABLE = "referral.received";

    private final Parcels parcels;
    private final Disclosure disclosure;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    /** A parcel that lies open on the table, in memory alone. */
    record Opened(Enclosed enclosed, Parcels.Parcel parcel) {
        @Override
        public String toString() {
            return "Opened[sealed]";
        }
    }

    Unpacking(Parcels parcels, Disclosure disclosure, Vault vault, JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.parcels = parcels;
        this.disclosure = disclosure;
        this.vault = vault;
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    Optional<Opened> open(Actor actor, Offer offer) {
        return parcels.find(offer.id(), offer.from(), actor.office())
                .map(parcel -> new Opened(
                        json.readValue(new String(parcels.part(parcel, 0), StandardCharsets.UTF_8), Enclosed.class),
                        parcel));
    }

    /** A file of this office's own for the people who came; its clocks run from when the offer did. */
    Opening arrival(Opened opened, Offer offer, ReceivingRoutes.Route route) {
        return disclosure.arrival(opened.enclosed().people(), route.standard(), route.path(), offer.offeredAt());
    }

    void keep(Actor actor, CaseFile file, Offer offer, Opened opened, Instant now) {
        int next = 1;
        for (Enclosed.Paper paper : opened.enclosed().papers()) {
            int first = next;
            next += paper.parts();
            Incoming content =
                    new Incoming(paper.name(), paper.size(), () -> parts(opened.parcel(), first, paper.parts()));
            vault.keep(actor, file.pass(), paper.mediaType(), content);
        }
        jdbc.sql("""
                insert into referral.received (office_id, case_id, offer_id, from_office, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        file.office().value(),
                        file.id().value(),
                        offer.id(),
                        offer.from().value(),
                        Timestamp.from(now),
                        actor.account().value(),
                        sealing.seal(
                                owner(file),
                                place(file),
                                json.writeValueAsString(opened.enclosed().told())))
                .update();
    }

    /** One part after the other, each opened when it is read. */
    private InputStream parts(Parcels.Parcel parcel, int first, int count) {
        return new SequenceInputStream(Collections.enumeration(new AbstractList<InputStream>() {
            @Override
            public InputStream get(int part) {
                return new ByteArrayInputStream(parcels.part(parcel, first + part));
            }

            @Override
            public int size() {
                return count;
            }
        }));
    }

    void destroy(UUID offer, OfficeId from) {
        parcels.destroy(offer, from);
    }

    /** What came with a case; empty for one that began here. */
    Optional<Received> of(CaseFile file) {
        return jdbc.sql("""
                select r.at, r.sealed, a.display_name from referral.received r join access.account a on a.id = r.by_account
                where r.case_id = ?""")
                .param(file.id().value())
                .query((row, number) -> new Received(
                        row.getTimestamp("at").toInstant(),
                        row.getString("display_name"),
                        json.readValue(
                                sealing.open(owner(file), place(file), row.getBytes("sealed")), Received.Words.class)))
                .optional();
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }

    private static Place place(CaseFile file) {
        return new Place(TABLE, "sealed", file.id().value());
    }
}
