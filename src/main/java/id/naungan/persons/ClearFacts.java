package id.naungan.persons;

import id.naungan.kernel.OfficeClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Yang terbaca. The few codes of a person that stay readable at rest (D6). */
record ClearFacts(
        @Nullable String sex,
        String band,
        @Nullable String province,
        @Nullable String regency) {
    /** Western Indonesian time; a day more or less does not matter for an age group in statistics. */
    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);

    static ClearFacts of(Identity identity, OfficeClock clock) {
        var where = identity.whereabouts();
        return new ClearFacts(
                identity.sex() == null ? null : identity.sex().name(),
                band(identity, LocalDate.ofInstant(clock.now(), WIB)).simfoni(),
                where == null ? null : where.provinceCode(),
                where == null ? null : where.regencyCode());
    }

    private static AgeBand band(Identity identity, LocalDate today) {
        var age = identity.birth() == null ? null : identity.birth().ageOn(today);
        return age == null ? AgeBand.NA : AgeBand.of(age);
    }
}
