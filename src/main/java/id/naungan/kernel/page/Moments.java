package id.naungan.kernel.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Waktu dalam kata. Instants and spans as words in one language and one office's zone; the zone is always said. */
public record Moments(Locale locale, ZoneId zone) {
    private static final int HOURS_WEST = 7;

    /** "Minggu, 22 Nov 2026 pukul 13.40 WITA". */
    public String full(Instant moment) {
        return day(local(moment).toLocalDate()) + (isEnglish() ? " at " : " pukul ") + clock(moment);
    }

    /** "22 Nov 2026, 13.40 WITA". */
    public String brief(Instant moment) {
        return date(local(moment).toLocalDate()) + ", " + clock(moment);
    }

    /** "Hari ini pukul 17.00 WITA", "Besok ...", "Kemarin ...", or the full form. */
    public String near(Instant moment, Instant now) {
        return named(
                moment,
                now,
                isEnglish() ? List.of("Yesterday", "Today", "Tomorrow") : List.of("Kemarin", "Hari ini", "Besok"));
    }

    /** The same within a sentence: "hari ini pukul 13.40 WITA". */
    public String nearWithin(Instant moment, Instant now) {
        return named(
                moment,
                now,
                isEnglish() ? List.of("yesterday", "today", "tomorrow") : List.of("kemarin", "hari ini", "besok"));
    }

    private String named(Instant moment, Instant now, List<String> names) {
        long days = local(moment).toLocalDate().toEpochDay()
                - local(now).toLocalDate().toEpochDay();
        return days < -1 || days > 1
                ? full(moment)
                : names.get((int) days + 1) + (isEnglish() ? " at " : " pukul ") + clock(moment);
    }

    /** "13.40 WITA". */
    public String clock(Instant moment) {
        return hour(moment) + " " + zoneName(moment);
    }

    /** "13.40" on the same day, else with the day: for lines that must be short. */
    public String hourOrDay(Instant moment, Instant now) {
        return local(moment).toLocalDate().equals(local(now).toLocalDate()) ? hour(moment) : brief(moment);
    }

    /** "13.40", where a line must be short and the zone is clear. */
    public String hour(Instant moment) {
        String pattern = isEnglish() ? "HH:mm" : "HH.mm";
        return local(moment).format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    /** "Minggu, 22 Nov 2026". */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE, d MMM uuuu", locale));
    }

    /** "22 Nov 2026". */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM uuuu", locale));
    }

    /** "5 jam 12 menit", "2 hari 3 jam", "kurang dari 1 menit"; the sign is dropped. */
    public String span(Duration span) {
        Duration length = span.abs();
        long days = length.toDays();
        int hours = length.toHoursPart();
        int minutes = length.toMinutesPart();
        if (days > 0) {
            return join(count(days, "hari", "day"), hours, "jam", "hour");
        }
        if (hours > 0) {
            return join(count(hours, "jam", "hour"), minutes, "menit", "minute");
        }
        if (minutes > 0) {
            return count(minutes, "menit", "minute");
        }
        return isEnglish() ? "less than 1 minute" : "kurang dari 1 menit";
    }

    /** The same moment for machines, in UTC. */
    public String iso(Instant moment) {
        return moment.toString();
    }

    public ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }

    /** WIB, WITA or WIT; other zones by their offset. */
    public String zoneName(Instant moment) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        return switch (offset.getTotalSeconds() / 3600 - HOURS_WEST) {
            case 0 -> "WIB";
            case 1 -> "WITA";
            case 2 -> "WIT";
            default -> "UTC" + (offset.getTotalSeconds() == 0 ? "" : offset.getId());
        };
    }

    private String join(String large, int rest, String indonesian, String english) {
        return rest == 0 ? large : large + " " + count(rest, indonesian, english);
    }

    private String count(long number, String indonesian, String english) {
        return number + " " + (isEnglish() ? english + (number == 1 ? "" : "s") : indonesian);
    }

    private boolean isEnglish() {
        return "en".equals(locale.getLanguage());
    }
}
