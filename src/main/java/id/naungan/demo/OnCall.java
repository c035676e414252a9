package id.naungan.demo;

import id.naungan.demo.DemoOffice.Person;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** Jadwal siaga kantor contoh: who is on call in the week of the visit and in the next, and the numbers to reach them. */
final class OnCall {
    /** Two shifts a day, seven days. */
    private static final int SLOTS = 14;

    private static final List<Person> TURNS = List.of(Person.COMPANION, Person.SOCIAL_WORKER, Person.COUNSELLOR);

    private static final Map<Person, String> NUMBERS = Map.of(
            Person.COMPANION, "0800-000-151",
            Person.SOCIAL_WORKER, "0800-000-152",
            Person.COUNSELLOR, "0800-000-153");

    private final Staff staff;
    private final LocalDate monday;

    OnCall(Staff staff, Instant now) {
        this.staff = staff;
        this.monday =
                now.atZone(DemoOffice.ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void planned() {
        NUMBERS.forEach(
                (person, number) -> staff.who(person).fill("/siaga", "/nomor", form -> form.with("number", number)));
        week(monday);
        week(monday.plusWeeks(1));
    }

    private void week(LocalDate begins) {
        String page = "/siaga?minggu=" + begins;
        staff.who(Person.SUPERVISOR).fill(page, page, form -> {
            for (int slot = 0; slot < SLOTS; slot++) {
                form.with("who[" + slot + "]", staff.number(TURNS.get(slot % TURNS.size())));
            }
        });
    }
}
