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
import id.naungan.testing.TurnableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Numbers of letters: without gap, never twice, typed or given, and the register that lists them. */
@NaunganTest
class LetterNumbersTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Letters letters;

    @Autowired
    Letterheads heads;

    @Autowired
    Journal journal;

    @Autowired
    TurnableClock clock;

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
    void two_who_sign_at_once_sign_it_once() throws Exception {
        cast.join("HEAD_TOO", "Kepala Kedua Contoh", "UNIT_HEAD");
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        List<Outcome<Letter>> answers =
                atOnce(List.of(() -> sign("UNIT_HEAD", id, null), () -> sign("HEAD_TOO", id, null)));
        assertThat(answers.stream().filter(Outcome::isDone)).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.isDone()).map(LetterNumbersTest::why))
                .containsExactly(CannotSign.ALREADY_SIGNED);
        assertThat(events().stream().filter("letter.signed:referral"::equals)).hasSize(1);
    }

    @Test
    void numbers_run_without_gap_or_double_when_many_sign_at_once() throws Exception {
        var ids = new ArrayList<LetterId>();
        for (int i = 0; i < 12; i++) {
            ids.add(draft(LetterType.REFERRAL, "UNIT_HEAD"));
        }
        List<Outcome<Letter>> answers = atOnce(ids.stream()
                .<Callable<Outcome<Letter>>>map(id -> () -> sign("UNIT_HEAD", id, null))
                .toList());
        assertThat(answers.stream().map(answer -> answer.orThrow().number()))
                .containsExactlyInAnyOrder(java.util.stream.IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> String.format("%03d/SR/UPTD-PPA/XI/2026", n))
                        .toArray(String[]::new));
    }

    @Test
    void each_type_and_each_year_of_the_office_counts_for_itself() {
        assertThat(number(signed(LetterType.REFERRAL))).isEqualTo("001/SR/UPTD-PPA/XI/2026");
        assertThat(number(signed(LetterType.REFERRAL))).isEqualTo("002/SR/UPTD-PPA/XI/2026");
        assertThat(number(signed(LetterType.FINAL_REPORT))).isEqualTo("001/LA/UPTD-PPA/XI/2026");
        // Still the old year in Jakarta, already the new one in this office's zone (WITA).
        clock.turnTo(Instant.parse("2026-12-31T16:30:00Z"));
        assertThat(number(signed(LetterType.REFERRAL))).isEqualTo("001/SR/UPTD-PPA/I/2027");
    }

    @Test
    void a_typed_number_stands_as_typed_and_only_once_a_year() {
        LetterId first = draft(LetterType.REFERRAL, "UNIT_HEAD");
        assertThat(done(sign("UNIT_HEAD", first, " 400.2/117/DP3A ")).number()).isEqualTo("400.2/117/DP3A");
        LetterId second = draft(LetterType.REFERRAL, "UNIT_HEAD");
        assertThat(why(sign("UNIT_HEAD", second, "400.2/117/DP3A"))).isEqualTo(CannotSign.NUMBER_TAKEN);
        assertThat(why(sign("UNIT_HEAD", second, "<script>"))).isEqualTo(CannotSign.NUMBER_MALFORMED);
        assertThat(number(signed(LetterType.REFERRAL))).isEqualTo("001/SR/UPTD-PPA/XI/2026");
        assertThat(done(sign("UNIT_HEAD", second, "002/SR/UPTD-PPA/XI/2026")).number())
                .isEqualTo("002/SR/UPTD-PPA/XI/2026");
        assertThat(number(signed(LetterType.REFERRAL))).isEqualTo("003/SR/UPTD-PPA/XI/2026");
    }

    @Test
    void an_office_that_types_its_numbers_may_sign_without_one() {
        cast.as("UNIT_HEAD", () -> {
            heads.keep(cast.actor("UNIT_HEAD"), kop(Numbering.TYPED));
            return true;
        });
        LetterId id = signed(LetterType.REFERRAL);
        assertThat(number(id)).isNull();
        assertThat(PdfCheck.text(pdf("UNIT_HEAD", id))).contains("Nomor : …");
    }

    @Test
    void without_a_letterhead_nothing_is_signed_and_no_number_is_lost() {
        Cast bare = Cast.fresh(program, Cast.SUMBER_ASIH);
        CaseId there = newCase(bare);
        LetterId id = bare.as(
                "CASE_MANAGER",
                () -> letters.draft(
                        bare.actor("CASE_MANAGER"),
                        there,
                        LetterType.REFERRAL,
                        SampleLetters.referral(),
                        List.of("UNIT_HEAD")));
        assertThat(why(bare.as("UNIT_HEAD", () -> letters.sign(bare.actor("UNIT_HEAD"), id, 1, null))))
                .isEqualTo(CannotSign.NO_LETTERHEAD);
        assertThat(PdfCheck.faults(bare.as("UNIT_HEAD", () -> letters.pdf(bare.actor("UNIT_HEAD"), id))))
                .isEmpty();
    }

    @Test
    void the_register_lists_signed_letters_newest_first() {
        LetterId first = signed(LetterType.REFERRAL);
        clock.turnTo(TurnableClock.START.plusSeconds(60));
        LetterId second = signed(LetterType.FINAL_REPORT);
        draft(LetterType.REFERRAL, "UNIT_HEAD");
        assertThat(register(null)).containsExactly(second, first);
        assertThat(register(LetterType.REFERRAL)).containsExactly(first);
        assertThatThrownBy(() -> as("COMPANION", () -> letters.register(cast.actor("COMPANION"), 2026, null, 0, 50)))
                .isInstanceOf(DoorClosed.class);
    }

    private List<LetterId> register(LetterType type) {
        return as("UNIT_HEAD", () -> letters.register(cast.actor("UNIT_HEAD"), 2026, type, 0, 50)).stream()
                .map(Letter::id)
                .toList();
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

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var gate = new CyclicBarrier(acts.size());
        try (var pool = Executors.newFixedThreadPool(acts.size())) {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> act : acts) {
                running.add(pool.submit(() -> {
                    gate.await();
                    return act.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
