package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Kasus terkait di halaman kasus. The other cases that she may see, and the way to link one. */
@Component
class LinkSection implements CaseSection {
    private static final int BELOW_THE_LETTERS = 120;

    private final LinkDesk desk;

    LinkSection(LinkDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return BELOW_THE_LETTERS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return List.of(desk.asks(actor, file));
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        List<LinkDesk.Link> links = desk.links(actor, file);
        return links.isEmpty() && !file.may(CasePermission.LINK)
                ? Optional.empty()
                : Optional.of(new Piece("casework/links-card.jte", Map.of("file", file, "links", links)));
    }
}
