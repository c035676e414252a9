package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.CaseSection;
import id.naungan.kernel.Query;
import id.naungan.standards.Standard;
import id.naungan.standards.Standards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Penjangkauan di halaman kasus: where it stands, and the pages on which each step is done. Silent in a case of another service. */
@Component
class OutreachSection implements CaseSection, CaseAction {
    private static final int BELOW_THE_CLOCKS = 5;

    private final Outreaches outreaches;
    private final Standards standards;

    OutreachSection(Outreaches outreaches, Standards standards) {
        this.outreaches = outreaches;
        this.standards = standards;
    }

    @Override
    public int order() {
        return BELOW_THE_CLOCKS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return isShown(file) ? List.of(Outreaches.asks(file)) : List.of();
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        return isShown(file)
                ? Optional.of(new Piece("outreach/section.jte", Map.of("file", file, "outreach", outreaches.of(file))))
                : Optional.empty();
    }

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        if (!isShown(file) || file.isClosed() || !file.may(OutreachPermission.RECORD)) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>(List.of(
                new Offer("outreach.action", at(file, ""), Set.of()).in(CaseAction.Group.SERVICE),
                offer("outreach.note.NOT_REPORTED", at(file, "/belum-dilaporkan"), OutreachEvent.NOT_REPORTED),
                offer("outreach.verify", at(file, "/verifikasi"), OutreachEvent.VERIFIED),
                offer("outreach.situation", at(file, "/situasi"), OutreachEvent.SITUATION_KNOWN),
                offer("outreach.action", at(file, ""), OutreachEvent.MET)));
        if (file.may(CasePermission.WRITE_IDENTITY)) {
            offers.add(offer("outreach.trace", at(file, "/alamat"), OutreachEvent.ADDRESS_TRACED));
        }
        return offers;
    }

    private static Offer offer(String key, String href, OutreachEvent event) {
        return new Offer(key, href, Set.of(event.code()));
    }

    private static String at(CaseFile file, String page) {
        return file.at("penjangkauan" + page);
    }

    private boolean isShown(CaseFile file) {
        return file.may(OutreachPermission.READ)
                && !file.pass().isMasked()
                && standards.pinned(file.standard()).function() == Standard.ServiceFunction.OUTREACH;
    }
}
