package id.naungan.casework;

import id.naungan.kernel.CaseKind;
import id.naungan.kernel.RiskLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Saringan daftar kasus. What the list is narrowed to and how it is ordered; null and false mean "all".
 *
 * @param number any part of the file number
 * @param service code of a service of the office, whichever version of its standard the case is pinned to
 * @param from, to first and last day on which the information was received, by the office's calendar
 * @param untriaged waiting for the first triage
 * @param referral with a referral that is not ended
 */
public record CaseFilter(
        @Nullable String number,
        @Nullable CaseState state,
        @Nullable RiskLevel risk,
        @Nullable CaseKind kind,
        @Nullable String service,
        @Nullable String channel,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Whose whose,
        boolean overdue,
        boolean untriaged,
        boolean referral,
        Order order) {

    /** How a report may come, as rooms that receive people hand it over. */
    public static final List<String> CHANNELS = List.of(
            "WALK_IN", "PHONE", "WHATSAPP", "LETTER", "EMAIL", "SAPA_129", "CALL_112", "WEB", "SOCIAL_MEDIA", "OTHER");

    static final CaseFilter ALL =
            new CaseFilter(null, null, null, null, null, null, null, null, null, false, false, false, Order.NEWEST);

    /** Milik siapa. Cases she runs herself, or those of any team she is on. */
    public enum Whose {
        MANAGED,
        TEAM
    }

    /** Urutan. By the time the information was received, or by risk and then that time. */
    public enum Order {
        NEWEST,
        OLDEST,
        RISK
    }
}
