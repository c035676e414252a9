package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.RiskLevel;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Promise;
import id.naungan.standards.Span;
import id.naungan.standards.Standard;
import id.naungan.standards.StandardChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The printed table of limits is the one that the founding standards hold. */
class DeadlineTableTest {
    private static final Path TABLE = Path.of("docs/generated/deadlines.md");
    private static final Path STANDARDS = Path.of("src/main/resources/standards");

    /** After a change: {@code mvn test -Dtest=DeadlineTableTest -Dgenerate=true}. */
    @Test
    void the_printed_table_is_the_one_in_force() throws IOException {
        String now = table();
        if (Boolean.getBoolean("generate")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, now);
        }
        assertThat(TABLE).hasContent(now);
    }

    @Test
    void the_table_names_the_limits_that_the_offices_published() throws IOException {
        assertThat(table())
                .contains(
                        "120 menit",
                        "tinggi: 24 jam",
                        "sedang: 48 jam",
                        "rendah: 72 jam",
                        "3 hari berjalan",
                        "7 hari berjalan");
    }

    private static String table() throws IOException {
        var out = new StringBuilder("""
                # Batas waktu / limits

                Dibuat dari dokumen standar; jangan diubah dengan tangan.
                Made from the documents of the standards; do not edit by hand.
                The values are the published ones; an office may choose others within the bounds of its standard.

                | Standar | Kode | Batas | Janji | Mulai | Berhenti | Jeda | Peringatan | Sumber |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Standard standard : founding()) {
            for (ClockRule rule : standard.clocks()) {
                out.append("| ")
                        .append(standard.code())
                        .append(" | ")
                        .append(row(rule))
                        .append(" |\n");
            }
        }
        return out.toString();
    }

    private static String row(ClockRule rule) {
        return Stream.of(
                        rule.code(),
                        rule.label().id(),
                        promises(rule),
                        start(rule.start()),
                        rule.stops().stream().map(ClockRule.Stop::eventCode).collect(Collectors.joining(", ")),
                        rule.pausable() ? "boleh" : "tidak",
                        warnings(rule),
                        rule.clause().source().label())
                .collect(Collectors.joining(" | "));
    }

    private static String promises(ClockRule rule) {
        if (rule.byRisk().isEmpty()) {
            return promise(rule.promise());
        }
        return Stream.of(RiskLevel.values())
                        .map(risk -> risk(risk) + ": " + promise(rule.promiseFor(risk)))
                        .collect(Collectors.joining("; "))
                + "; sebelum triase: 24 jam sementara";
    }

    private static String risk(RiskLevel risk) {
        return switch (risk) {
            case HIGH -> "tinggi";
            case MEDIUM -> "sedang";
            case LOW -> "rendah";
        };
    }

    private static String promise(Promise promise) {
        return switch (promise) {
            case Promise.Within within -> span(within.limit()) + (within.promptly() ? ", segera" : "");
            case Promise.Between between -> span(between.least()) + " sampai " + span(between.most());
            case Promise.UntilResolved open -> "sampai selesai" + review(open.review());
            case Promise.AsSituationDemands open -> "menurut keadaan" + review(open.review());
            case Promise.None _ -> "tanpa batas";
        };
    }

    private static String review(Span review) {
        return review == null ? "" : ", ditinjau setiap " + span(review);
    }

    private static String span(Span span) {
        String unit =
                switch (span.unit()) {
                    case MINUTES -> " menit";
                    case HOURS -> " jam";
                    case DAYS -> " hari";
                    case MONTHS -> " bulan";
                };
        String count =
                switch (span.count()) {
                    case null -> "";
                    case ELAPSED -> " berjalan";
                    case END_OF_DAY -> " sampai akhir hari";
                    case WORKING_DAY -> " kerja";
                };
        return span.amount() + unit + count;
    }

    private static String start(ClockRule.Start start) {
        return switch (start) {
            case ClockRule.Start.InformationReceived _ -> "informasi diterima";
            case ClockRule.Start.Arrival _ -> "kedatangan";
            case ClockRule.Start.OnEvent event -> String.join(" / ", event.anyOf());
        };
    }

    private static String warnings(ClockRule rule) {
        if (rule.warnings().isEmpty()) {
            return "bawaan";
        }
        return rule.warnings().stream()
                .map(warning -> moment(warning.moment()) + " "
                        + (warning.posts().isEmpty() ? "petugas" : String.join("+", warning.posts())))
                .collect(Collectors.joining("; "));
    }

    private static String moment(ClockRule.Moment moment) {
        return switch (moment) {
            case ClockRule.Moment.BeforeLimit before -> span(before.span()) + " sebelum";
            case ClockRule.Moment.AtShare share -> String.format(Locale.ROOT, "%d%%", share.percent());
            case ClockRule.Moment.AtLimit _ -> "tepat";
            case ClockRule.Moment.AfterLimit after -> span(after.span()) + " sesudah";
        };
    }

    private static List<Standard> founding() throws IOException {
        try (Stream<Path> files = Files.walk(STANDARDS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(DeadlineTableTest::standard)
                    .sorted(Comparator.comparing(Standard::code))
                    .toList();
        }
    }

    private static Standard standard(Path file) {
        try {
            return Objects.requireNonNull(
                    new StandardChecker()
                            .check(file.toString(), Files.readString(file))
                            .standard(),
                    file.toString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
