package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.CaseSection;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Penerimaan di halaman kasus. Reporter, form, interview and papers at a glance, with the ways to them. */
@Component
class ReceptionSection implements CaseSection {
    private static final int BESIDE_THE_WORK = 110;

    private final ReceptionState state;
    private final ComplaintHints hints;

    ReceptionSection(ReceptionState state, ComplaintHints hints) {
        this.state = state;
        this.hints = hints;
    }

    @Override
    public int order() {
        return BESIDE_THE_WORK;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.may(CasePermission.READ_NARRATIVE) && !file.pass().isMasked()
                ? ReceptionState.asks(file)
                : List.of();
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        if (!file.may(CasePermission.READ_NARRATIVE) || file.pass().isMasked()) {
            return Optional.empty();
        }
        ReceptionState.Now now = state.look(file);
        List<String> open = now.form()
                .map(version -> hints.of(actor, file, version.complaint()))
                .orElse(List.of());
        return Optional.of(new Piece(
                "intake/section.jte",
                Map.of(
                        "file",
                        file,
                        "now",
                        now,
                        "hints",
                        open,
                        "mayWrite",
                        !file.isClosed() && file.may(IntakePermission.FORM))));
    }
}
