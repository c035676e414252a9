package id.naungan.access;

import id.naungan.kernel.OfficeId;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Penelusuran rantai. Goes through one office's rows in order of actor and number, and keeps the first thing that is wrong. */
final class ChainWalk {
    private final OfficeId office;
    private final Map<UUID, AuditChains.SealedHead> heads;
    private final AuditSeal seal;
    private final AuditVerifier.Tally tally;
    private @Nullable UUID actor;
    private long seq;
    private byte[] hash = AuditSeal.START;
    private AuditChains.@Nullable Head checkpoint;
    private AuditVerifier.@Nullable Broken broken;

    /** @param heads by actor; each is taken out when its chain has been read */
    ChainWalk(OfficeId office, Map<UUID, AuditChains.SealedHead> heads, AuditSeal seal, AuditVerifier.Tally tally) {
        this.office = office;
        this.heads = heads;
        this.seal = seal;
        this.tally = tally;
    }

    /** Goes on in one chain from a place that is known to be sound. */
    static ChainWalk from(
            AuditChains.Chain chain, AuditChains.Head known, AuditChains.SealedHead head, AuditSeal seal) {
        Map<UUID, AuditChains.SealedHead> heads = new HashMap<>();
        heads.put(chain.actor().value(), head);
        ChainWalk walk = new ChainWalk(chain.office(), heads, seal, new AuditVerifier.Tally(new TreeMap<>()));
        walk.begin(chain.actor().value());
        walk.seq = known.seq();
        walk.hash = known.hash();
        return walk;
    }

    void row(AuditRow row) {
        UUID whose = row.chain().actor().value();
        if (!whose.equals(actor)) {
            endChain();
            begin(whose);
        }
        tally.rows++;
        AuditVerifier.Fault fault = fault(row);
        if (fault != null) {
            broken(fault, row.seq());
        }
        seq = row.seq();
        hash = row.hash();
        if (checkpoint != null && seq == checkpoint.seq() && !MessageDigest.isEqual(hash, checkpoint.hash())) {
            broken(AuditVerifier.Fault.CHECKPOINT_AHEAD, seq);
        }
    }

    /** After the last row: what is left over must be nothing. */
    Optional<AuditVerifier.Broken> end() {
        endChain();
        heads.forEach((whose, head) -> {
            actor = whose;
            broken(AuditVerifier.Fault.END_CUT, 1);
        });
        return Optional.ofNullable(broken);
    }

    private void begin(UUID whose) {
        actor = whose;
        seq = 0;
        hash = AuditSeal.START;
        checkpoint = tally.checkpoint(name());
        tally.chains++;
    }

    private AuditVerifier.@Nullable Fault fault(AuditRow row) {
        if (row.seq() != seq + 1) {
            return AuditVerifier.Fault.ROW_MISSING;
        }
        if (!MessageDigest.isEqual(row.previous(), hash)) {
            return AuditVerifier.Fault.ROW_OUT_OF_PLACE;
        }
        if (!MessageDigest.isEqual(seal.hash(row), row.hash())) {
            return AuditVerifier.Fault.ROW_CHANGED;
        }
        return MessageDigest.isEqual(seal.mac(row.hash()), row.mac()) ? null : AuditVerifier.Fault.ROW_FORGED;
    }

    private void endChain() {
        UUID whose = actor;
        if (whose == null) {
            return;
        }
        AuditChains.SealedHead head = heads.remove(whose);
        if (head == null) {
            broken(AuditVerifier.Fault.HEAD_MISSING, seq);
        } else if (head.head().seq() > seq) {
            broken(AuditVerifier.Fault.END_CUT, seq + 1);
        } else if (!isSound(head, whose)) {
            broken(AuditVerifier.Fault.HEAD_CHANGED, seq);
        }
        if (checkpoint != null && seq < checkpoint.seq()) {
            broken(AuditVerifier.Fault.CHECKPOINT_AHEAD, seq + 1);
        }
    }

    private boolean isSound(AuditChains.SealedHead sealed, UUID whose) {
        AuditChains.Head head = sealed.head();
        return head.seq() == seq
                && MessageDigest.isEqual(head.hash(), hash)
                && MessageDigest.isEqual(
                        seal.headMac(AuditChains.Chain.of(office.value(), whose), head.seq(), head.hash()),
                        sealed.mac());
    }

    private void broken(AuditVerifier.Fault fault, long row) {
        if (broken == null) {
            broken = new AuditVerifier.Broken(fault, name(), row);
        }
    }

    private String name() {
        return office + "/" + actor;
    }
}
