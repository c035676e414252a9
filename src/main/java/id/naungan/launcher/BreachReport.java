package id.naungan.launcher;

import id.naungan.access.AuditTrail;
import id.naungan.access.FieldClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Laporan kegagalan pelindungan data (UU 27/2022 art. 46). Which cases and people an account read, and drafts of the two notices with the
 * three contents of paragraph 2. In Indonesian, since it is sent under Indonesian law. Written case by case; only the totals are kept.
 */
final class BreachReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm");
    private static final Duration LIMIT = Duration.ofHours(72);
    private static final Map<FieldClass, String> WORDS = Map.of(
            FieldClass.PUBLIC_CODE, "kode umum",
            FieldClass.CASE_WORK, "catatan kerja: nomor kasus, tahap, jenis, tingkat risiko, waktu",
            FieldClass.IDENTITY, "identitas: nama, NIK, kelahiran, telepon, alamat, keluarga",
            FieldClass.NARRATIVE, "cerita dan penanganan: kejadian, asesmen, rencana, surat",
            FieldClass.LOCATION, "tempat berlindung");

    private final PrintWriter out;
    private final Clock clock;
    private final Set<String> offices = new TreeSet<>();
    private final Set<FieldClass> classes = EnumSet.noneOf(FieldClass.class);
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    BreachReport(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Empty when nobody has that login. */
    Optional<AuditTrail.Summary> write(AuditTrail trail, AuditTrail.Asked asked) {
        out.println(
                "LAPORAN PEMBACAAN DATA lewat akun " + asked.login() + ", " + asked.from() + " sampai " + asked.to());
        out.println("Dibuat " + TIME.withZone(ZoneId.of("Asia/Jakarta")).format(clock.instant())
                + " WIB. Rahasia: berisi nomor kasus" + (asked.names() ? " dan nama." : "."));
        Optional<AuditTrail.Summary> summary = trail.breach(asked, this::oneCase);
        summary.ifPresent(total -> authority(asked, total));
        out.flush();
        return summary;
    }

    private void oneCase(AuditTrail.CaseRead read) {
        DateTimeFormatter time = TIME.withZone(read.office().zone());
        offices.add(read.office().name());
        out.println();
        out.println("KASUS " + read.number() + " (" + read.office().name() + ")");
        read.classes().forEach(one -> {
            classes.add(one.fieldClass());
            first = first.isBefore(one.first()) ? first : one.first();
            last = last.isAfter(one.last()) ? last : one.last();
            out.println("  " + one.times() + " kali, " + time.format(one.first()) + " sampai " + time.format(one.last())
                    + ": " + WORDS.get(one.fieldClass()));
        });
        Map<AuditTrail.Person, String> labels = labels(read);
        labels.forEach((person, label) -> out.println("  " + label + ": " + role(person)
                + (person.name().isEmpty() ? "" : ", " + person.name())
                + (person.opened() ? "; rekaman orang ini dibuka" : "; rekaman orang ini tidak dibuka tersendiri")));
        labels.forEach((person, label) -> notice(read, person, label, time));
    }

    private static Map<AuditTrail.Person, String> labels(AuditTrail.CaseRead read) {
        Map<AuditTrail.Person, String> labels = new LinkedHashMap<>();
        read.people().forEach(person -> labels.putIfAbsent(person, "Orang " + (labels.size() + 1)));
        return labels;
    }

    private void notice(AuditTrail.CaseRead read, AuditTrail.Person person, String label, DateTimeFormatter time) {
        List<FieldClass> told = read.classes().stream()
                .map(AuditTrail.ClassRead::fieldClass)
                .filter(one -> one != FieldClass.PUBLIC_CODE)
                .toList();
        Instant from = read.classes().stream()
                .map(AuditTrail.ClassRead::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant until = read.classes().stream()
                .map(AuditTrail.ClassRead::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        out.print(filled(
                "person.txt",
                Map.of(
                        "person", label,
                        "case", read.number(),
                        "name", person.name().isEmpty() ? label + " [nama dari berkas kasus]" : person.name(),
                        "office", read.office().name(),
                        "classes", lines(told, "       - "),
                        "first", time.format(from),
                        "last", time.format(until))));
    }

    private void authority(AuditTrail.Asked asked, AuditTrail.Summary total) {
        DateTimeFormatter time = TIME.withZone(ZoneId.of("Asia/Jakarta"));
        boolean none = total.cases() == 0;
        Map<String, String> values = new TreeMap<>();
        values.put("limit", time.format(clock.instant().plus(LIMIT)) + " WIB");
        values.put("offices", none ? "-" : String.join("; ", offices));
        values.put("people", Long.toString(total.people()));
        values.put("cases", Long.toString(total.cases()));
        values.put("lists", Long.toString(total.lists()));
        values.put("classes", none ? "     -\n" : lines(List.copyOf(classes), "     - "));
        values.put("first", none ? "-" : time.format(first) + " WIB");
        values.put("last", none ? "-" : time.format(last) + " WIB");
        values.put("login", asked.login());
        out.print(filled("authority.txt", values));
    }

    private static String lines(List<FieldClass> classes, String before) {
        return classes.stream().map(one -> before + WORDS.get(one) + "\n").collect(Collectors.joining());
    }

    private static String role(AuditTrail.Person person) {
        return switch (person.role()) {
            case "VICTIM" -> "klien";
            case "REPORTER" -> "pelapor";
            case "ACCUSED" -> "terlapor";
            case "WITNESS" -> "saksi";
            case "CHILD" -> "anak";
            default -> "orang lain dalam kasus";
        };
    }

    private static String filled(String template, Map<String, String> values) {
        try (InputStream file = BreachReport.class.getResourceAsStream("/breach/" + template)) {
            String text = new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                String mark = "{" + value.getKey() + "}";
                text = text.replace(value.getValue().endsWith("\n") ? mark + "\n" : mark, value.getValue());
            }
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
