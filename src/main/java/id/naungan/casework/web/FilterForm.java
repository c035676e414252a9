package id.naungan.casework.web;

import id.naungan.casework.CaseFilter;
import id.naungan.casework.CaseState;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.RiskLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Isian saringan. The list's filter as it stands in an address: codes, days and a file number, never a name.
 * What is no code narrows nothing.
 *
 * @param nama name to keep it under; posted alone
 */
public record FilterForm(
        @Nullable String nomor,
        @Nullable String status,
        @Nullable String risiko,
        @Nullable String jenis,
        @Nullable String layanan,
        @Nullable String media,
        @Nullable String dari,
        @Nullable String sampai,
        @Nullable String milik,
        @Nullable String lewat,
        @Nullable String triase,
        @Nullable String rujukan,
        @Nullable String urut,
        @Nullable String nama) {
    static final String YES = "YA";

    CaseFilter filter() {
        return new CaseFilter(
                number(),
                code(CaseState.class, status),
                code(RiskLevel.class, risiko),
                code(CaseKind.class, jenis),
                layanan != null && layanan.matches("[a-z0-9-]{1,60}") ? layanan : null,
                media != null && CaseFilter.CHANNELS.contains(media) ? media : null,
                day(dari),
                day(sampai),
                code(CaseFilter.Whose.class, milik),
                YES.equals(lewat),
                YES.equals(triase),
                YES.equals(rujukan),
                order());
    }

    /** What is set, by field, as an address writes it. */
    public Map<String, String> set() {
        CaseFilter filter = filter();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("nomor", filter.number());
        all.put("status", filter.state());
        all.put("risiko", filter.risk());
        all.put("jenis", filter.kind());
        all.put("layanan", filter.service());
        all.put("media", filter.channel());
        all.put("dari", filter.from());
        all.put("sampai", filter.to());
        all.put("milik", filter.whose());
        all.put("lewat", filter.overdue() ? YES : null);
        all.put("triase", filter.untriaged() ? YES : null);
        all.put("rujukan", filter.referral() ? YES : null);
        all.put("urut", filter.order() == CaseFilter.Order.NEWEST ? null : filter.order());
        Map<String, String> set = new LinkedHashMap<>();
        all.forEach((field, value) -> {
            if (value != null) {
                set.put(field, value.toString());
            }
        });
        return set;
    }

    /** Empty when nothing is narrowed. */
    public String query() {
        return set().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same list from another place on. */
    public String at(String side, String place) {
        String query = query();
        return "/kasus?" + query + (query.isEmpty() ? "" : "&") + side + "=" + place;
    }

    /** Whether more than number, state and risk is asked, so that the rest of the form stands open. */
    public boolean isDetailed() {
        return set().keySet().stream()
                .anyMatch(field -> !field.equals("nomor") && !field.equals("status") && !field.equals("risiko"));
    }

    static boolean isNoDay(@Nullable String text) {
        return text != null && !text.isBlank() && day(text) == null;
    }

    private @Nullable String number() {
        String plain = nomor == null ? "" : nomor.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z-]", "");
        return plain.isEmpty() ? null : plain.substring(0, Math.min(12, plain.length()));
    }

    private CaseFilter.Order order() {
        CaseFilter.Order order = code(CaseFilter.Order.class, urut);
        return order == null ? CaseFilter.Order.NEWEST : order;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String text) {
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        return null;
    }
}
