package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.CaseSection;
import id.naungan.kernel.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Serah terima di halaman kasus. The way of the file from post to post, and the summary that heads may read. */
@Component
class HandOverSection implements CaseSection {
    private static final int BETWEEN_CARE_AND_REFERRALS = 25;

    private final DispositionDesk desk;
    private final ClarificationDesk clarifications;
    private final Posts posts;

    HandOverSection(DispositionDesk desk, ClarificationDesk clarifications, Posts posts) {
        this.desk = desk;
        this.clarifications = clarifications;
        this.posts = posts;
    }

    @Override
    public int order() {
        return BETWEEN_CARE_AND_REFERRALS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        List<Query> asked = new ArrayList<>(desk.asksOfCase(file));
        asked.add(ClarificationDesk.asksLast(file));
        return asked;
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        List<Disposition> all = desk.ofCase(file);
        boolean mayPass = !file.isClosed() && file.may(IntakePermission.PASS_ON);
        String summary = clarifications.last(file).map(Clarification::summary).orElse("");
        if (all.isEmpty() && summary.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("dispositions", all);
        model.put("posts", posts);
        model.put("summary", summary);
        model.put("mayPass", mayPass);
        model.put(
                "mayReadNotes",
                file.may(CasePermission.READ_NARRATIVE) && !file.pass().isMasked());
        boolean tells = !summary.isEmpty()
                || all.stream().flatMap(one -> one.acts().stream()).anyMatch(act -> act.words() != null);
        return Optional.of(new Piece("intake/hand-overs.jte", model, tells));
    }
}
