package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.access.OfficeScope;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.testing.NaunganTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NaunganTest
class StandardsTest {
    private static final String CRISIS = "intervensi-krisis";
    private static final String OURS = "uji-versi";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Path FILE = Path.of("src/main/resources/standards/p2tp2a/intervensi-krisis.yaml");

    @Autowired
    Standards standards;

    @Autowired
    BundledLibrary bundled;

    @Autowired
    ApplicationArguments arguments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    id.naungan.kernel.OneTrip trip;

    @Autowired
    PlatformTransactionManager transactions;

    private final OfficeId office = OfficeId.random();

    @Test
    void an_office_adopts_a_standard_and_a_case_stays_pinned_to_it() throws IOException {
        standards.addToLibrary("uji-1.yaml", ours("120 menit"));
        StandardVersionId first = adopt(OURS, Map.of(), DAY).orThrow();
        assertThat(standards
                        .addToLibrary("uji-2.yaml", ours("seratus dua puluh menit"))
                        .isAccepted())
                .isTrue();
        StandardVersionId second = adopt(OURS, Map.of(), DAY.plusDays(10)).orThrow();

        assertThat(second).isNotEqualTo(first);
        assertThat(clockText(first)).isEqualTo("120 menit");
        assertThat(clockText(second)).isEqualTo("seratus dua puluh menit");
        assertThat(at(() -> standards.inForce(office, OURS, DAY.minusDays(1)))).isEmpty();
        assertThat(at(() -> standards.inForce(office, OURS, DAY.plusDays(9)))
                        .orElseThrow()
                        .id())
                .isEqualTo(first);
        assertThat(at(() -> standards.inForce(office, OURS, DAY.plusDays(10)))
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void two_standards_of_an_office_cannot_share_a_public_address() throws IOException {
        standards.addToLibrary("uji-1.yaml", ours("120 menit"));
        standards.addToLibrary("uji-3.yaml", ours("120 menit").replace("kode: " + OURS, "kode: uji-alamat"));
        adopt(OURS, Map.of(), DAY).orThrow();

        assertThat(adopt("uji-alamat", Map.of(), DAY)).isEqualTo(Outcome.refused(CannotAdopt.ADDRESS_TAKEN));
    }

    /** The crisis standard under a name of our own, so that other tests keep theirs. */
    private static String ours(String clause) throws IOException {
        return Files.readString(FILE)
                .replace("kode: " + CRISIS, "kode: " + OURS)
                .replace("alamat: a3", "alamat: zz1")
                .replace("id: 120 menit", "id: " + clause);
    }

    @Test
    void adopting_the_same_again_makes_no_new_version() {
        assertThat(adopt(CRISIS, Map.of(), DAY).orThrow())
                .isEqualTo(adopt(CRISIS, Map.of(), DAY).orThrow());
    }

    @Test
    void the_crisis_path_is_found_by_the_event_it_begins_with() {
        adopt(CRISIS, Map.of(), DAY).orThrow();

        assertThat(at(() -> standards.beginningWith(office, "report.received:crisis", DAY)))
                .extracting(adopted -> adopted.standard().code())
                .containsExactly(CRISIS);
        assertThat(at(() -> standards.beginningWith(office, "case.closed", DAY)))
                .isEmpty();
    }

    @Test
    void a_parameter_is_changed_within_its_bounds_only() {
        StandardVersionId tighter = adopt(CRISIS, Map.of("batas-krisis", Standard.Choice.of(Span.minutes(90))), DAY)
                .orThrow();

        assertThat(limit(tighter)).isEqualTo(Span.minutes(90));
        assertThat(limit(adopt(CRISIS, Map.of(), DAY.plusDays(1)).orThrow())).isEqualTo(Span.minutes(120));
        assertThat(adopt(CRISIS, Map.of("batas-krisis", Standard.Choice.of(Span.minutes(121))), DAY))
                .isEqualTo(Outcome.refused(CannotAdopt.OUT_OF_BOUNDS));
        assertThat(adopt(CRISIS, Map.of("batas-krisis", Standard.Choice.of(Span.hours(1))), DAY)
                        .isDone())
                .isTrue();
        assertThat(adopt(CRISIS, Map.of("batas-krisis", Standard.Choice.of("cepat")), DAY))
                .isEqualTo(Outcome.refused(CannotAdopt.OTHER_KIND_OF_VALUE));
        assertThat(adopt(CRISIS, Map.of("lain", Standard.Choice.of("x")), DAY))
                .isEqualTo(Outcome.refused(CannotAdopt.UNKNOWN_PARAMETER));
        assertThat(adopt("tidak-ada", Map.of(), DAY)).isEqualTo(Outcome.refused(CannotAdopt.UNKNOWN_STANDARD));
    }

    @Test
    void another_office_sees_nothing_of_it() {
        StandardVersionId ours = adopt(CRISIS, Map.of(), DAY).orThrow();
        OfficeId other = OfficeId.random();

        assertThat(OfficeScope.call(other, null, () -> standards.catalogue(office, DAY)))
                .isEmpty();
        assertThat(standards.catalogue(office, DAY)).isEmpty();
        assertThat(count(other, "standards.version")).isZero();
        assertThat(count(office, "standards.version")).isEqualTo(1);
        assertThatThrownBy(() -> OfficeScope.call(other, null, () -> new Standards(
                                new Versions(jdbc, trip),
                                new id.naungan.kernel.OfficeClock(java.time.Clock.systemUTC()),
                                transactions)
                        .pinned(ours)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void loading_the_library_again_changes_nothing() throws IOException {
        int before = documents();

        bundled.run(arguments);

        assertThat(documents()).isEqualTo(before).isPositive();
    }

    @Test
    void a_bad_document_never_reaches_the_library() throws IOException {
        int before = documents();

        StandardChecker.Checked checked =
                standards.addToLibrary("buruk.yaml", Files.readString(FILE).replace("gratis: ya", "gratis: mungkin"));

        assertThat(checked.isAccepted()).isFalse();
        assertThat(documents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update standards.document set body = 'x'",
                "delete from standards.document",
                "truncate standards.document cascade",
                "update standards.version set begins_on = date '2020-01-01'",
                "delete from standards.version",
                "delete from standards.choice",
            })
    void a_published_version_never_changes_and_never_disappears(String sql) {
        adopt(CRISIS, Map.of("batas-krisis", Standard.Choice.of(Span.minutes(60))), DAY)
                .orThrow();

        assertThatThrownBy(() -> OfficeScope.run(
                        office, null, () -> tx(() -> jdbc.sql(sql).update())))
                .hasStackTraceContaining("permission denied");
    }

    private String clockText(StandardVersionId version) {
        return at(() -> standards.clock(version, "C7"))
                .orElseThrow()
                .clause()
                .text()
                .id();
    }

    private Span limit(StandardVersionId version) {
        return at(() -> standards.clock(version, "C7")).orElseThrow().promise().limit();
    }

    private Outcome<StandardVersionId> adopt(String code, Map<String, Standard.Choice> choices, LocalDate from) {
        return at(() -> standards.adopt(office, code, choices, "Kepala UPTD", from));
    }

    private int documents() {
        return jdbc.sql("select count(*) from standards.document")
                .query(Integer.class)
                .single();
    }

    private int count(OfficeId scope, String table) {
        return OfficeScope.call(
                scope,
                null,
                () -> tx(() -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    private <T> T tx(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private <T> T at(Supplier<T> work) {
        return OfficeScope.call(office, null, work);
    }
}
