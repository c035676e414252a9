package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.access.CaseGrants;
import id.naungan.access.DoorClosed;
import id.naungan.access.Relation;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.documents.Letterheads.Numbering;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.print.PageSize;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may open a letter: those it is sent to, those of the case, and nobody of another office. */
@NaunganTest
class LetterReadersTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Letters letters;

    @Autowired
    Letterheads heads;

    Cast cast;
    CaseId caseId;

    @BeforeEach
    void office_with_a_letterhead_and_a_case() {
        cast = Cast.fresh(program);
        cast.as("UNIT_HEAD", () -> {
            heads.keep(cast.actor("UNIT_HEAD"), kop(Numbering.AUTOMATIC));
            return true;
        });
        caseId = newCase();
    }

    @Test
    void heads_who_see_cases_masked_open_only_letters_sent_to_them() {
        LetterId notHers = draft(LetterType.REFERRAL, "UNIT_HEAD");
        assertThatThrownBy(() -> open("DIVISION_HEAD", notHers)).isInstanceOf(DoorClosed.class);
        LetterId hers = draft(LetterType.REFERRAL, "UNIT_HEAD", "DIVISION_HEAD");
        done(as("UNIT_HEAD", () -> letters.initial(cast.actor("UNIT_HEAD"), hers, 1)));
        assertThat(open("DIVISION_HEAD", hers).model().subject()).isEqualTo("Rujukan layanan psikologis");
        done(sign("DIVISION_HEAD", hers, null));
        assertThat(open("DIVISION_HEAD", hers).letter().number()).isNotNull();
    }

    @Test
    void whoever_is_asked_to_initial_a_case_that_she_has_no_part_in_is_let_in_for_that() {
        LetterId id = as("INTAKE_OFFICER", () -> {
            CaseId other = CaseId.random();
            openCase(cast, other, "INTAKE_OFFICER", Relation.INTAKE);
            return letters.draft(
                    cast.actor("INTAKE_OFFICER"),
                    other,
                    LetterType.REFERRAL_COVER,
                    SampleLetters.cover(),
                    List.of("CASE_MANAGER", "UNIT_HEAD"));
        });
        assertThat(waiting("CASE_MANAGER")).containsExactly(id);
        done(as("CASE_MANAGER", () -> letters.initial(cast.actor("CASE_MANAGER"), id, 1)));
        done(sign("UNIT_HEAD", id, null));
        assertThatThrownBy(() -> open("CASE_MANAGER", id)).isInstanceOf(DoorClosed.class);
    }

    @Test
    void who_is_kept_out_of_a_case_is_never_its_signatory() {
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        within(() -> program.getBean(CaseGrants.class)
                .grant(cast.actor("CASE_MANAGER"), caseId, cast.account("UNIT_HEAD"), Relation.EXCLUDED));
        assertThat(waiting("UNIT_HEAD")).isEmpty();
        assertThatThrownBy(() -> sign("UNIT_HEAD", id, null)).isInstanceOf(DoorClosed.class);
        assertThat(waiting("DIVISION_HEAD")).containsExactly(id);
    }

    @Test
    void a_letter_of_another_office_is_a_closed_door() {
        LetterId id = signed(LetterType.REFERRAL);
        Cast stranger = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThatThrownBy(() -> stranger.as("UNIT_HEAD", () -> letters.open(stranger.actor("UNIT_HEAD"), id)))
                .isInstanceOf(DoorClosed.class);
    }

    private LetterId draft(LetterType type, String... chain) {
        return as(
                "CASE_MANAGER",
                () -> letters.draft(cast.actor("CASE_MANAGER"), caseId, type, SampleLetters.of(type), List.of(chain)));
    }

    private LetterId signed(LetterType type) {
        LetterId id = draft(type, "UNIT_HEAD");
        done(sign("UNIT_HEAD", id, null));
        return id;
    }

    private Letter initial(String who, LetterId id) {
        return done(as(who, () -> letters.initial(cast.actor(who), id, 1)));
    }

    private Outcome<Letter> sign(String who, LetterId id, String number) {
        return as(who, () -> letters.sign(cast.actor(who), id, 1, number));
    }

    private Letters.Opened open(String who, LetterId id) {
        return as(who, () -> letters.open(cast.actor(who), id));
    }

    private String number(LetterId id) {
        return open("UNIT_HEAD", id).letter().number();
    }

    private List<LetterId> waiting(String who) {
        return as(who, () -> letters.waitingFor(cast.actor(who))).stream()
                .map(Letter::id)
                .toList();
    }

    private CaseId newCase() {
        return newCase(cast);
    }

    private CaseId newCase(Cast where) {
        CaseId fresh = CaseId.random();
        return where.as("CASE_MANAGER", () -> {
            openCase(where, fresh, "CASE_MANAGER", Relation.TEAM);
            return fresh;
        });
    }

    private void openCase(Cast where, CaseId fresh, String who, Relation relation) {
        program.getBean(Sealing.class).makeKey(Owner.of(where.officeId(), fresh));
        program.getBean(CaseGrants.class).open(where.actor(who), fresh, relation);
    }

    private <T> T as(String who, java.util.function.Supplier<T> work) {
        return cast.as(who, work);
    }

    private void within(Runnable work) {
        cast.within(() -> {
            work.run();
            return true;
        });
    }

    private static Letter done(Outcome<Letter> outcome) {
        return outcome.orThrow();
    }

    private static Letterhead kop(Numbering numbering) {
        return new Letterhead(
                "PEMERINTAH KABUPATEN RAWA TIRTA",
                "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK",
                "Jalan Contoh Nomor 1, Rawa Tirta",
                "Rawa Tirta",
                "UPTD-PPA",
                numbering,
                Letterheads.USUAL_FORMAT,
                PageSize.A4,
                null,
                null);
    }
}
