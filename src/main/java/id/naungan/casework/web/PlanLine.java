package id.naungan.casework.web;

import id.naungan.casework.Plan;
import id.naungan.kernel.page.TypedDay;
import id.naungan.partners.Need;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Baris rencana. One line of the plan as it was typed; the fields carry the names of {@link Plan.Item}. */
record PlanLine(
        @Nullable String need,
        @Nullable String goal,
        @Nullable String action,
        @Nullable String provider,
        @Nullable String by,
        @Nullable TypedDay start,
        @Nullable TypedDay due,
        @Nullable String priority,
        @Nullable String accommodation,
        @Nullable String status,
        @Nullable String result) {

    static PlanLine of(Plan.Item item) {
        return new PlanLine(
                item.need(),
                item.goal(),
                item.action(),
                item.provider().name(),
                item.by(),
                item.start() == null ? null : TypedDay.of(item.start()),
                item.due() == null ? null : TypedDay.of(item.due()),
                item.priority() == null ? null : item.priority().name(),
                item.accommodation(),
                item.status().name(),
                item.result());
    }

    boolean isEmpty() {
        return isBlank(need) && isBlank(action) && isBlank(goal);
    }

    /** The line, or nothing with a fault put at each field that is wrong. */
    Optional<Plan.Item> read(String at, LocalDate today, BindingResult faults) {
        Need readNeed = Codes.one(Need.class, need, faults, at + "need", "casework.plan.need.missing");
        Plan.Provider readProvider =
                Codes.one(Plan.Provider.class, provider, faults, at + "provider", "casework.plan.provider.missing");
        Plan.Status readStatus =
                isBlank(status) ? Plan.Status.PLANNED : Codes.perhaps(Plan.Status.class, status, faults, at + "status");
        Plan.Item item = new Plan.Item(
                readNeed == null ? "" : readNeed.name(),
                Texts.needed(action, Texts.SHORT, faults, at + "action", "casework.plan.action.missing"),
                readProvider == null ? Plan.Provider.OWN : readProvider,
                day(due, today, faults, at + "due"),
                readStatus == null ? Plan.Status.PLANNED : readStatus,
                Texts.optional(goal, Texts.SHORT, faults, at + "goal"),
                Texts.optional(by, Texts.SHORT, faults, at + "by"),
                day(start, today, faults, at + "start"),
                Codes.perhaps(Plan.Priority.class, priority, faults, at + "priority"),
                Texts.optional(accommodation, Texts.SHORT, faults, at + "accommodation"),
                Texts.optional(result, Texts.LONG, faults, at + "result"));
        return readNeed == null || readProvider == null ? Optional.empty() : Optional.of(item);
    }

    private static @Nullable LocalDate day(
            @Nullable TypedDay typed, LocalDate today, BindingResult faults, String field) {
        return Days.between(typed, today.minusYears(1), today.plusYears(3), faults, field, "casework.form.day");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "PlanLine[sealed]";
    }
}
