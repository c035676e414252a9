package id.naungan.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Daftar hari libur as somebody brought it: a line a day with date, name and kind, between commas, semicolons or tabs.
 * Either every line can be read, or nothing of it is taken.
 */
public record HolidayList(List<Holidays.Holiday> days, List<Fault> faults) {
    static final int LARGEST = 32_000;

    private static final int MOST_LINES = 400;
    private static final int LONGEST_NAME = 120;
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern WORDED = Pattern.compile("(\\d{1,2}) (\\p{L}+) (\\d{4})");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember");

    public HolidayList {
        days = List.copyOf(days);
        faults = List.copyOf(faults);
    }

    /**
     * Kesalahan baris.
     *
     * @param key    key of the sentence
     * @param detail what was found there, shortened
     */
    public record Fault(int line, String key, String detail) {}

    /** Reads a list; {@code today} bounds the years that make sense. */
    static HolidayList read(String text, LocalDate today) {
        var reading = new Reading(today);
        String[] lines = text.replace("\uFEFF", "").split("\\R", MOST_LINES + 2);
        if (text.length() > LARGEST || lines.length > MOST_LINES) {
            return new HolidayList(List.of(), List.of(new Fault(1, "deadlines.list.too-long", "")));
        }
        for (int at = 0; at < lines.length; at++) {
            if (!lines[at].isBlank()) {
                reading.line(at + 1, lines[at]);
            }
        }
        if (reading.days.isEmpty() && reading.faults.isEmpty()) {
            reading.faults.add(new Fault(1, "deadlines.list.empty", ""));
        }
        return new HolidayList(reading.faults.isEmpty() ? reading.days : List.of(), reading.faults);
    }

    private static final class Reading {
        private final LocalDate today;
        private final List<Holidays.Holiday> days = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<LocalDate, Integer> seen = new HashMap<>();

        Reading(LocalDate today) {
            this.today = today;
        }

        void line(int number, String line) {
            List<String> cells = cells(line);
            String first = cells.getFirst().toLowerCase(Locale.ROOT);
            if (number == 1 && (first.startsWith("tanggal") || first.startsWith("date"))) {
                return;
            }
            LocalDate day = date(cells.getFirst());
            String name = cells.size() < 2 ? "" : cells.get(1);
            Boolean national = kind(cells.size() < 3 ? "" : cells.get(2));
            if (day == null) {
                fault(number, "deadlines.list.date", cells.getFirst());
            } else if (day.getYear() < today.getYear() - YEARS_BACK || day.getYear() > today.getYear() + YEARS_AHEAD) {
                fault(number, "deadlines.list.year", cells.getFirst());
            } else if (name.isEmpty() || name.length() > LONGEST_NAME || isUnreadable(name)) {
                fault(number, "deadlines.list.name", name);
            } else if (national == null || cells.size() > 3) {
                fault(number, "deadlines.list.kind", cells.get(cells.size() > 3 ? 3 : 2));
            } else if (seen.putIfAbsent(day, number) != null) {
                fault(number, "deadlines.list.twice", String.valueOf(seen.get(day)));
            } else {
                days.add(new Holidays.Holiday(day, name, national));
            }
        }

        private void fault(int line, String key, String detail) {
            faults.add(new Fault(line, key, detail.length() > 40 ? detail.substring(0, 40) + "..." : detail));
        }
    }

    /** Control and direction signs make a name that cannot be seen, or that reads as another. */
    static boolean isUnreadable(String name) {
        return name.codePoints()
                .anyMatch(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT);
    }

    private static List<String> cells(String line) {
        String mark = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == mark.charAt(0) && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        // A sheet saves empty columns at the end of a line.
        while (cells.size() > 3 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            Matcher numbers = NUMBERS.matcher(typed);
            if (numbers.matches()) {
                return LocalDate.of(
                        Integer.parseInt(numbers.group(3)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(1)));
            }
            Matcher worded = WORDED.matcher(typed);
            if (worded.matches()) {
                int month = MONTHS.indexOf(worded.group(2).toLowerCase(Locale.ROOT)) + 1;
                return LocalDate.of(Integer.parseInt(worded.group(3)), month, Integer.parseInt(worded.group(1)));
            }
            return LocalDate.parse(typed, ISO);
        } catch (DateTimeParseException noDate) {
            return null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Null: a word that is no kind. */
    private static @Nullable Boolean kind(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "", "nasional", "libur nasional", "cuti bersama", "national" -> true;
            case "kantor", "daerah", "lokal", "office" -> false;
            default -> null;
        };
    }
}
