package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja penerimaan. What other offices of this installation hand over to this one: taken over as a case of its own, with its own
 * number, keys, clocks and standard, or refused with a reason. Taking over is one transaction; a fault in it leaves the offer open.
 */
@Component
public class InboxDesk {
    private final TransferOffers offers;
    private final Unpacking unpacking;
    private final OfferAnswers answers;
    private final CaseDesk cases;
    private final CaseDoor door;
    private final OfficeClock clock;

    InboxDesk(
            TransferOffers offers,
            Unpacking unpacking,
            OfferAnswers answers,
            CaseDesk cases,
            CaseDoor door,
            OfficeClock clock) {
        this.offers = offers;
        this.unpacking = unpacking;
        this.answers = answers;
        this.cases = cases;
        this.door = door;
        this.clock = clock;
    }

    /** The caller has passed {@link TransferPermission#RECEIVE}. */
    public List<Offer> inbox(Actor actor) {
        return offers.inbox(actor);
    }

    /** None for another office's, nor for one that became a case that she may not see. */
    public Optional<Offer> find(Actor actor, UUID id) {
        return offers.find(actor, id);
    }

    /** Opens the case; its clocks run from when the offer came in. */
    @Transactional
    public Outcome<CaseFile> accept(Actor actor, Offer offer, ReceivingRoutes.Route route) {
        if (!offers.isWaiting(offer.id())) {
            return Outcome.refused(CannotTransfer.ANSWERED_ALREADY);
        }
        Optional<Unpacking.Opened> opened = unpacking.open(actor, offer);
        if (opened.isEmpty()) {
            return Outcome.refused(CannotTransfer.ANSWERED_ALREADY);
        }
        return cases.open(actor, unpacking.arrival(opened.get(), offer, route), TransferEvent.RECEIVED)
                .then(file -> into(actor, offer, opened.get(), file));
    }

    private Outcome<CaseFile> into(Actor actor, Offer offer, Unpacking.Opened opened, CaseFile file) {
        Instant now = clock.now();
        unpacking.keep(actor, file, offer, opened, now);
        door.note(actor, file.id(), TransferPermission.RECEIVE, "offer:" + offer.id(), null);
        if (!offers.end(
                actor.office(), offer.id(), offer.from(), actor.office(), Transfer.Kind.ACCEPTED, now, file.number())) {
            return Outcome.refused(CannotTransfer.ANSWERED_ALREADY);
        }
        unpacking.destroy(offer.id(), offer.from());
        answers.tellAfterCommit(offer.from());
        return Outcome.done(file);
    }

    @Transactional
    public Outcome<UUID> refuse(Actor actor, Offer offer, String reason) {
        Instant now = clock.now();
        if (!offers.isWaiting(offer.id())
                || !offers.end(
                        actor.office(), offer.id(), offer.from(), actor.office(), Transfer.Kind.REFUSED, now, null)) {
            return Outcome.refused(CannotTransfer.ANSWERED_ALREADY);
        }
        door.note(actor, TransferPermission.RECEIVE, "offer-refused:" + offer.id());
        unpacking.destroy(offer.id(), offer.from());
        answers.send(offer, actor.office(), reason);
        answers.tellAfterCommit(offer.from());
        return Outcome.done(offer.id());
    }

    /** What came with a case that was taken over; for pages behind the door. */
    public Optional<Received> received(CaseFile file) {
        return unpacking.of(file);
    }

    /** Whether she may see the case, which she may not where somebody in it is hers. */
    public boolean opens(Actor actor, CaseFile file) {
        return door.opens(actor, file.id(), CasePermission.READ);
    }
}
