package id.naungan.sealing;

import id.naungan.kernel.OfficeId;
import id.naungan.sealing.KeyCache.DataKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Penyegelan. Seals and opens texts with the data key of their owner, and makes and destroys those keys.
 * Methods that touch keys in the database run in the caller's transaction, under her office.
 */
public class Sealing {
    /** The most content bytes of a frame of a file that give a sealed frame of 64 KiB. */
    public static final int FRAME = Padding.FRAME - 1;

    private static final int KEK_VERSION = 1;
    private static final int CACHED_KEYS = 4096;

    private final DataKeys keys;
    private final RootSecret root;
    private final SecretKey kek;
    private final boolean off;
    private final KeyCache cache = new KeyCache(CACHED_KEYS);

    /** @param off keeps texts readable; for the control of the raw scan, refused outside tests */
    Sealing(DataKeys keys, RootSecret root, boolean off) {
        this.keys = keys;
        this.root = root;
        this.kek = root.kek(KEK_VERSION);
        this.off = off;
    }

    /** Makes and stores the key of each new owner, all in one statement. */
    public void makeKeys(Owner... owners) {
        store(Stream.of(owners).map(this::newWrappedKey).toList());
    }

    public void makeKey(Owner owner) {
        makeKeys(owner);
    }

    /** Makes a key that dies with another, as that of a file with its case. */
    public void makeKey(Owner owner, Owner under) {
        var parent = key(under);
        store(List.of(wrap(owner, parent.key(), 0, under)));
    }

    /** A new wrapped key without a visit to the database; the caller stores the row, by {@link #store} or by COPY. */
    public WrappedKey newWrappedKey(Owner owner) {
        return wrap(owner, kek, KEK_VERSION, null);
    }

    public void store(List<WrappedKey> made) {
        keys.insert(made);
    }

    public byte[] seal(Owner owner, Place place, String text) {
        return seal(owner, place, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(Owner owner, Place place, byte[] content) {
        return off ? readable(content) : seal(key(owner), owner, place, content);
    }

    /** @throws KeyShredded when the owner was shredded; @throws SealBroken when the value was changed or moved */
    public String open(Owner owner, Place place, byte[] sealed) {
        return new String(openBytes(owner, place, sealed), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(Owner owner, Place place, byte[] sealed) {
        return open(key(owner), owner, place, sealed);
    }

    /** Opens with a key row at hand, without the database or the cache: for reading through many rows. */
    public String open(WrappedKey wrapped, Place place, byte[] sealed) {
        var bytes = open(unwrap(wrapped), wrapped.owner(), place, sealed);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Opens bytes with a key row at hand. */
    public byte[] openBytes(WrappedKey wrapped, Place place, byte[] sealed) {
        return open(unwrap(wrapped), wrapped.owner(), place, sealed);
    }

    /** Seals with a key row at hand, for what leaves one office for another: the caller keeps the row, and destroys it. */
    public byte[] seal(WrappedKey wrapped, Place place, byte[] content) {
        return seal(unwrap(wrapped), wrapped.owner(), place, content);
    }

    /** Forgets a key whose row its keeper has destroyed. */
    public void forget(Owner owner) {
        cache.forget(owner);
    }

    /** Fetches the keys of a page of owners in one statement, so that opening them asks no more. */
    public void warm(OfficeId office, Subject kind, Collection<UUID> owners) {
        var missing = owners.stream()
                .filter(id -> cache.get(new Owner(office, kind, id)) == null)
                .toList();
        if (!missing.isEmpty()) {
            keys.find(office, kind, missing).forEach(key -> cache.put(key.owner(), unwrap(key)));
        }
    }

    /** The key rows of many owners in one statement, for {@link #open(WrappedKey, Place, byte[])}. */
    public List<WrappedKey> wrappedKeys(OfficeId office, Subject kind, Collection<UUID> owners) {
        return owners.isEmpty() ? List.of() : keys.find(office, kind, owners);
    }

    /** Destroys the key and those under it; what it sealed can never be opened again. */
    public void shred(Owner owner) {
        keys.shred(owner);
        cache.forget(owner);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // A reader may have fetched the key again before our commit.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    cache.forget(owner);
                }
            });
        }
    }

    /** HMAC-SHA-256 under one key for the installation, 32 bytes. The caller brings the text into one form first. */
    public byte[] keyedHash(HashPurpose purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(root.derived(purpose.label()), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC is not usable here", broken);
        }
    }

    /** A key of 32 bytes for another use, such as {@code audit/mac/v1}; the same label always gives the same key. */
    public byte[] derived(String label) {
        if (label.startsWith("kek/")) {
            throw new IllegalArgumentException("wrapping keys stay here");
        }
        return root.derived(label);
    }

    private byte[] seal(DataKey key, Owner owner, Place place, byte[] content) {
        return off ? readable(content) : Envelope.seal(key.key(), key.number(), Envelope.name(owner, place), content);
    }

    private static byte[] readable(byte[] content) {
        return ByteBuffer.allocate(content.length + 1)
                .put(Envelope.OPEN_VERSION)
                .put(content)
                .array();
    }

    private byte[] open(DataKey key, Owner owner, Place place, byte[] sealed) {
        if (off && sealed.length > 0 && sealed[0] == Envelope.OPEN_VERSION) {
            return Arrays.copyOfRange(sealed, 1, sealed.length);
        }
        return Envelope.open(key.key(), key.number(), Envelope.name(owner, place), sealed);
    }

    private DataKey key(Owner owner) {
        var cached = cache.get(owner);
        if (cached != null) {
            return cached;
        }
        var key = unwrap(keys.find(owner).orElseThrow(() -> absent(owner)));
        cache.put(owner, key);
        return key;
    }

    private RuntimeException absent(Owner owner) {
        return keys.isShredded(owner)
                ? new KeyShredded(owner)
                : new IllegalStateException("no key for " + owner.kind() + " " + owner.id() + " in this office");
    }

    private WrappedKey wrap(Owner owner, SecretKey by, int kekVersion, @Nullable Owner under) {
        var bytes = Envelope.randomBytes(RootSecret.LENGTH);
        var wrapped = Envelope.wrap(by, binding(owner, 1, kekVersion, under), bytes);
        cache.put(owner, new DataKey(new SecretKeySpec(bytes, "AES"), 1, under));
        Arrays.fill(bytes, (byte) 0);
        return new WrappedKey(owner, 1, kekVersion, under, wrapped);
    }

    private DataKey unwrap(WrappedKey row) {
        var by = row.under() != null ? key(row.under()).key() : row.kek() == KEK_VERSION ? kek : root.kek(row.kek());
        var binding = binding(row.owner(), row.number(), row.kek(), row.under());
        var bytes = Envelope.unwrap(by, binding, row.wrapped());
        var key = new DataKey(new SecretKeySpec(bytes, "AES"), row.number(), row.under());
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    /** A wrapped key moved to another owner, office or parent does not unwrap. */
    private static byte[] binding(Owner owner, int number, int kekVersion, @Nullable Owner under) {
        var text = "sealing.data_key|" + owner.office() + "|" + owner.kind() + "|" + owner.id() + "|" + number + "|"
                + kekVersion + "|" + (under == null ? "-" : under.kind() + "|" + under.id());
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
