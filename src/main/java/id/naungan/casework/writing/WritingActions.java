package id.naungan.casework.writing;

import id.naungan.access.Actor;
import id.naungan.access.Permission;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.CaseState;
import id.naungan.documents.DocumentPermission;
import id.naungan.documents.LetterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tindakan naskah. A step of the standard that waits for such a letter shows its button. */
@Component
class WritingActions implements CaseAction {

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        List<Offer> offers = new ArrayList<>();
        if (!file.may(DocumentPermission.LETTER_DRAFT)) {
            return offers;
        }
        if (!file.isClosed()) {
            add(
                    offers,
                    file,
                    CasePermission.MONITOR,
                    "casework.progress.action",
                    "laporan-perkembangan",
                    LetterType.PROGRESS_REPORT);
            add(
                    offers,
                    file,
                    CasePermission.SEND_OFFICERS,
                    "casework.task.action",
                    "surat-tugas",
                    LetterType.TASK_LETTER);
        }
        if (file.state() != CaseState.ARCHIVED) {
            add(
                    offers,
                    file,
                    CasePermission.REPORT,
                    "casework.case-report.action",
                    "laporan-kasus",
                    LetterType.CASE_REPORT);
        }
        return offers;
    }

    private static void add(
            List<Offer> offers, CaseFile file, Permission permission, String key, String page, LetterType type) {
        if (file.may(permission)) {
            offers.add(new Offer(key, file.at(page), Set.of("letter.signed:" + type.code())).in(Group.PAPERS));
        }
    }
}
