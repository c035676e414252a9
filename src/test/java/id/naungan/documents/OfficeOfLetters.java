package id.naungan.documents;

import id.naungan.access.CaseGrants;
import id.naungan.access.Relation;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.kernel.CaseId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.testing.Cast;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** An office that writes letters: its cast, its letterhead, and one case whose team the case manager is. */
record OfficeOfLetters(ApplicationContext program, Cast cast, CaseId caseId) {

    static OfficeOfLetters fresh(ApplicationContext program) {
        Cast cast = Cast.fresh(program);
        var office = new OfficeOfLetters(program, cast, newCase(program, cast));
        office.keep(Letterhead.of(
                "PEMERINTAH KABUPATEN RAWA TIRTA",
                "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK",
                "Jalan Contoh Nomor 1, Rawa Tirta",
                "Rawa Tirta",
                "UPTD-PPA"));
        return office;
    }

    private static CaseId newCase(ApplicationContext program, Cast cast) {
        return cast.as("CASE_MANAGER", () -> {
            CaseId fresh = CaseId.random();
            program.getBean(Sealing.class).makeKey(Owner.of(cast.officeId(), fresh));
            program.getBean(CaseGrants.class).open(cast.actor("CASE_MANAGER"), fresh, Relation.TEAM);
            return fresh;
        });
    }

    Letters letters() {
        return program.getBean(Letters.class);
    }

    void keep(Letterhead head) {
        cast.as("UNIT_HEAD", () -> {
            program.getBean(Letterheads.class).keep(cast.actor("UNIT_HEAD"), head);
            return true;
        });
    }

    LetterId draft(LetterType type, LetterModel model) {
        return cast.as("CASE_MANAGER", () -> letters()
                .draft(cast.actor("CASE_MANAGER"), caseId, type, model, List.of("UNIT_HEAD")));
    }

    LetterId signed(LetterType type, LetterModel model) {
        LetterId id = draft(type, model);
        cast.as("UNIT_HEAD", () -> letters().sign(cast.actor("UNIT_HEAD"), id, 1, null));
        return id;
    }

    Letter letter(LetterId id) {
        return cast.as("CASE_MANAGER", () -> letters().open(cast.actor("CASE_MANAGER"), id))
                .letter();
    }
}
