package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.access.CaseGrants;
import id.naungan.access.DoorClosed;
import id.naungan.access.Relation;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.documents.Letterheads.Numbering;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Outcome.Refused;
import id.naungan.print.PageSize;
import id.naungan.print.PdfCheck;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NaunganTest
class LettersTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Letters letters;

    @Autowired
    Letterheads heads;

    @Autowired
    Journal journal;

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
    void a_letter_goes_from_konsep_over_paraf_and_signature_to_sent() {
        LetterId id = draft(LetterType.REFERRAL, "CASE_SUPERVISOR", "UNIT_HEAD");
        assertThat(waiting("CASE_SUPERVISOR")).containsExactly(id);
        assertThat(waiting("UNIT_HEAD")).isEmpty();

        assertThat(initial("CASE_SUPERVISOR", id).state()).isInstanceOf(LetterState.Initialled.class);
        assertThat(waiting("UNIT_HEAD")).containsExactly(id);

        Letter signed = done(sign("UNIT_HEAD", id, null));
        assertThat(signed.number()).isEqualTo("001/SR/UPTD-PPA/XI/2026");
        assertThat(signed.state()).isInstanceOf(LetterState.Signed.class);
        assertThat(waiting("UNIT_HEAD")).isEmpty();

        Letter sent =
                done(as("CASE_MANAGER", () -> letters.markSent(cast.actor("CASE_MANAGER"), id, "Dibawa pendamping")));
        assertThat(sent.state()).isInstanceOf(LetterState.Sent.class);
        assertThat(events())
                .containsExactlyInAnyOrder(
                        "letter.drafted:referral",
                        "letter.initialled:referral",
                        "letter.signed:referral",
                        "letter.sent:referral");
    }

    @Test
    void nobody_signs_a_letter_that_she_wrote() {
        LetterId id = as(
                "UNIT_HEAD",
                () -> letters.draft(
                        cast.actor("UNIT_HEAD"),
                        caseId,
                        LetterType.REFERRAL_COVER,
                        SampleLetters.cover(),
                        List.of("UNIT_HEAD")));
        assertThat(why(sign("UNIT_HEAD", id, null))).isEqualTo(CannotSign.OWN_LETTER);
        assertThat(waiting("UNIT_HEAD")).isEmpty();
        assertThat(waiting("DIVISION_HEAD")).containsExactly(id);
        Letter signed = done(sign("DIVISION_HEAD", id, null));
        assertThat(signed.chain().getLast().as()).isEqualTo("DIVISION_HEAD");
        assertThat(PdfCheck.text(pdf("DIVISION_HEAD", id))).contains("Kepala Bidang", "Yuni Prameswari");
    }

    @Test
    void the_head_who_runs_the_case_does_not_sign_its_letters() {
        LetterId id = draft(LetterType.REFERRAL_COVER, "UNIT_HEAD");
        within(() -> program.getBean(CaseGrants.class)
                .grant(cast.actor("UNIT_HEAD"), caseId, cast.account("UNIT_HEAD"), Relation.CASE_MANAGER));
        assertThat(why(sign("UNIT_HEAD", id, null))).isEqualTo(CannotSign.OWN_LETTER);
        assertThat(done(sign("DIVISION_HEAD", id, null)).number()).isNotNull();
    }

    @Test
    void an_empty_post_falls_to_the_one_that_stands_in_for_it() {
        within(() -> program.getBean(id.naungan.access.Accounts.class)
                .endPost(cast.officeId(), cast.account("UNIT_HEAD"), "UNIT_HEAD"));
        LetterId id = draft(LetterType.REFERRAL_COVER, "UNIT_HEAD");
        assertThat(waiting("DIVISION_HEAD")).containsExactly(id);
        assertThat(waiting("AGENCY_HEAD")).isEmpty();
        done(sign("DIVISION_HEAD", id, null));
    }

    @Test
    void the_letter_of_an_absent_head_is_passed_on_with_a_reason() {
        LetterId id = draft(LetterType.REFERRAL_COVER, "UNIT_HEAD");
        assertThat(why(as("CASE_MANAGER", () -> letters.passOn(cast.actor("CASE_MANAGER"), id, " "))))
                .isEqualTo(CannotSign.REASON_MISSING);
        done(as("CASE_MANAGER", () -> letters.passOn(cast.actor("CASE_MANAGER"), id, "Kepala sedang dinas luar")));
        assertThat(waiting("UNIT_HEAD")).isEmpty();
        assertThat(why(sign("UNIT_HEAD", id, null))).isEqualTo(CannotSign.NOT_YOUR_TURN);
        assertThat(done(sign("DIVISION_HEAD", id, null)).chain().getFirst().passedFrom())
                .isEqualTo("UNIT_HEAD");
    }

    @Test
    void who_writes_at_the_level_of_the_first_paraf_has_given_it() {
        LetterId id = draft(LetterType.REFERRAL_COVER, "CASE_MANAGER", "UNIT_HEAD");
        assertThat(waiting("UNIT_HEAD")).containsExactly(id);
        assertThat(events())
                .containsExactlyInAnyOrder("letter.drafted:referral-cover", "letter.initialled:referral-cover");
    }

    @Test
    void nobody_acts_before_her_turn_and_no_post_acts_outside_the_chain() {
        LetterId id = draft(LetterType.REFERRAL, "CASE_SUPERVISOR", "UNIT_HEAD");
        assertThat(why(sign("UNIT_HEAD", id, null))).isEqualTo(CannotSign.NOT_YOUR_TURN);
        assertThat(why(sign("CASE_SUPERVISOR", id, null))).isEqualTo(CannotSign.NOT_YOUR_TURN);
        assertThatThrownBy(() -> sign("AGENCY_HEAD", id, null)).isInstanceOf(DoorClosed.class);
        assertThatThrownBy(() -> sign("COMPANION", id, null)).isInstanceOf(DoorClosed.class);
    }

    @Test
    void a_letter_goes_back_with_a_reason_and_comes_again_with_new_words() {
        LetterId id = draft(LetterType.FINAL_REPORT, "CASE_SUPERVISOR", "UNIT_HEAD");
        done(as(
                "CASE_SUPERVISOR",
                () -> letters.sendBack(cast.actor("CASE_SUPERVISOR"), id, 1, "Lengkapi hasil layanan")));
        assertThat(waiting("CASE_SUPERVISOR")).isEmpty();
        assertThat(as("CASE_MANAGER", () -> letters.returnedTo(cast.actor("CASE_MANAGER"))).stream()
                        .map(Letter::id))
                .containsExactly(id);
        assertThat(open("CASE_MANAGER", id).returnReason()).isEqualTo("Lengkapi hasil layanan");
        assertThat(why(as("CASE_SUPERVISOR", () -> letters.initial(cast.actor("CASE_SUPERVISOR"), id, 1))))
                .isEqualTo(CannotSign.RETURNED);

        Letter again = done(as(
                "CASE_MANAGER",
                () -> letters.revise(
                        cast.actor("CASE_MANAGER"), id, SampleLetters.report().copyingTo(List.of("Arsip")))));
        assertThat(again.revision()).isEqualTo(2);
        assertThat(waiting("CASE_SUPERVISOR")).containsExactly(id);
        assertThat(open("CASE_MANAGER", id).model().copyTo()).containsExactly("Arsip");
    }

    @Test
    void words_that_changed_after_she_read_them_are_not_signed() {
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        done(as("CASE_MANAGER", () -> letters.revise(cast.actor("CASE_MANAGER"), id, SampleLetters.referral())));
        assertThat(why(as("UNIT_HEAD", () -> letters.sign(cast.actor("UNIT_HEAD"), id, 1, null))))
                .isEqualTo(CannotSign.CHANGED_MEANWHILE);
    }

    @Test
    void signed_words_no_longer_change() {
        LetterId id = signed(LetterType.REFERRAL);
        assertThat(why(as("CASE_MANAGER", () -> letters.revise(cast.actor("CASE_MANAGER"), id, SampleLetters.cover()))))
                .isEqualTo(CannotChange.ALREADY_SIGNED);
        assertThat(why(sign("UNIT_HEAD", id, null))).isEqualTo(CannotSign.ALREADY_SIGNED);
    }

    @Test
    void the_signed_pdf_is_lawful_and_its_hash_is_kept() {
        LetterId id = signed(LetterType.REFERRAL);
        byte[] pdf = pdf("CASE_MANAGER", id);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf)).contains("001/SR/UPTD-PPA/XI/2026", "Wulan Ariyanti", "Bunga Rahasia");
        assertThat(HexFormat.of().formatHex(Contents.sha256(pdf)))
                .isEqualTo(open("CASE_MANAGER", id).letter().sha256());
    }

    @Test
    void a_draft_is_shown_with_konsep_across_it() {
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        assertThat(PdfCheck.text(pdf("CASE_MANAGER", id)).replace(" ", "")).contains("KONSEP");
    }

    @Test
    void a_letter_is_made_void_with_a_reason_and_shows_it() {
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        assertThat(why(as("UNIT_HEAD", () -> letters.voidLetter(cast.actor("UNIT_HEAD"), id, "Salah tujuan"))))
                .isEqualTo(CannotChange.NOT_SIGNED);
        done(sign("UNIT_HEAD", id, null));
        assertThat(why(as("UNIT_HEAD", () -> letters.voidLetter(cast.actor("UNIT_HEAD"), id, " "))))
                .isEqualTo(CannotChange.REASON_MISSING);
        Letter gone = done(as("UNIT_HEAD", () -> letters.voidLetter(cast.actor("UNIT_HEAD"), id, "Salah tujuan")));
        assertThat(gone.state()).isInstanceOf(LetterState.Voided.class);
        assertThat(open("UNIT_HEAD", id).voidReason()).isEqualTo("Salah tujuan");
        assertThat(PdfCheck.text(pdf("UNIT_HEAD", id)).replace(" ", "")).contains("DIBATALKAN");
        assertThat(why(as("CASE_MANAGER", () -> letters.markSent(cast.actor("CASE_MANAGER"), id, null))))
                .isEqualTo(CannotChange.ALREADY_VOID);
        assertThat(events()).contains("letter.voided:referral");
        assertThat(number(signed(LetterType.REFERRAL))).isEqualTo("002/SR/UPTD-PPA/XI/2026");
    }

    @Test
    void the_client_agrees_on_screen_before_an_officer_and_the_paper_says_so() {
        LetterId id = draft(LetterType.SERVICE_AGREEMENT, "UNIT_HEAD");
        done(as(
                "CASE_MANAGER",
                () -> letters.clientConfirmed(cast.actor("CASE_MANAGER"), id, "Saya mengerti dan setuju.")));
        assertThat(why(as(
                        "CASE_MANAGER", () -> letters.clientConfirmed(cast.actor("CASE_MANAGER"), id, "Sekali lagi"))))
                .isEqualTo(CannotChange.CLIENT_HAS_SIGNED);
        done(sign("UNIT_HEAD", id, null));
        assertThat(PdfCheck.text(pdf("UNIT_HEAD", id)))
                .contains("Saya mengerti dan setuju.", "disaksikan Dewi Maharsi");
        assertThat(why(as(
                        "CASE_MANAGER",
                        () -> letters.clientConfirmed(
                                cast.actor("CASE_MANAGER"), signed(LetterType.REFERRAL), "Setuju"))))
                .isEqualTo(CannotChange.NO_CLIENT_SIGNATURE);
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

    private byte[] pdf(String who, LetterId id) {
        return as(who, () -> letters.pdf(cast.actor(who), id));
    }

    private String number(LetterId id) {
        return open("UNIT_HEAD", id).letter().number();
    }

    private List<LetterId> waiting(String who) {
        return as(who, () -> letters.waitingFor(cast.actor(who))).stream()
                .map(Letter::id)
                .toList();
    }

    private List<String> events() {
        return cast.within(() -> journal.facts(caseId)).stream()
                .map(Fact::event)
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

    private static Object why(Outcome<Letter> outcome) {
        return ((Refused<Letter>) outcome).why();
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
