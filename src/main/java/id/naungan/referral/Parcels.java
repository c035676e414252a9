package id.naungan.referral;

import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import id.naungan.sealing.WrappedKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Kiriman. What one office sends another, sealed under a key of its own that the installation's key wraps (decision 0031); part by part,
 * so that no file lies in memory as a whole. The row of the key is destroyed as soon as the other office has answered, or has read
 * the answer.
 */
@Repository
class Parcels {
    private static final String TABLE = "referral.parcel";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    /** A parcel with its key at hand, in memory alone. */
    record Parcel(UUID offer, OfficeId from, OfficeId to, WrappedKey key) {
        @Override
        public String toString() {
            return "Parcel[" + offer + "]";
        }
    }

    Parcels(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    Parcel begin(UUID offer, OfficeId from, OfficeId to) {
        WrappedKey key = sealing.newWrappedKey(owner(offer, from));
        jdbc.sql(
                        "insert into referral.parcel_key (office_id, offer_id, for_office, number, kek, wrapped) values (?, ?, ?, ?, ?, ?)")
                .params(from.value(), offer, to.value(), key.number(), key.kek(), key.wrapped())
                .update();
        sealing.forget(owner(offer, from));
        return new Parcel(offer, from, to, key);
    }

    void put(Parcel parcel, int part, byte[] content) {
        jdbc.sql("insert into referral.parcel (office_id, offer_id, for_office, part, sealed) values (?, ?, ?, ?, ?)")
                .params(
                        parcel.from().value(),
                        parcel.offer(),
                        parcel.to().value(),
                        part,
                        sealing.seal(parcel.key(), place(parcel, part), content))
                .update();
    }

    /** What that office sent; empty when it was destroyed or there never was anything. */
    Optional<Parcel> find(UUID offer, OfficeId from, OfficeId to) {
        return jdbc.sql("""
                select number, kek, wrapped from referral.parcel_key
                where offer_id = ? and office_id = ? and for_office = ?""")
                .params(offer, from.value(), to.value())
                .query((row, number) -> new Parcel(
                        offer,
                        from,
                        to,
                        new WrappedKey(
                                owner(offer, from),
                                row.getInt("number"),
                                row.getInt("kek"),
                                null,
                                row.getBytes("wrapped"))))
                .optional();
    }

    byte[] part(Parcel parcel, int part) {
        byte[] sealed = jdbc.sql(
                        "select sealed from referral.parcel where offer_id = ? and office_id = ? and for_office = ? and part = ?")
                .params(parcel.offer(), parcel.from().value(), parcel.to().value(), part)
                .query(byte[].class)
                .single();
        return sealing.openBytes(parcel.key(), place(parcel, part), sealed);
    }

    /** What that office sent; what is left of it in copies of the database can be opened by nobody. False where there was nothing any more. */
    boolean destroy(UUID offer, OfficeId from) {
        int keys = jdbc.sql("delete from referral.parcel_key where offer_id = ? and office_id = ?")
                .params(offer, from.value())
                .update();
        jdbc.sql("delete from referral.parcel where offer_id = ? and office_id = ?")
                .params(offer, from.value())
                .update();
        return keys == 1;
    }

    private static Owner owner(UUID offer, OfficeId from) {
        return new Owner(from, Subject.PARCEL, offer);
    }

    private static Place place(Parcel parcel, int part) {
        String name = parcel.offer() + "/" + parcel.from() + "/" + part;
        return new Place(TABLE, "sealed", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)));
    }
}
