package id.naungan.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.naungan.kernel.PersonId;
import id.naungan.persons.Misspeller.Someone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeNamesTest {
    @ParameterizedTest
    @ValueSource(longs = {20261123, 7, 4711})
    void
            of_two_thousand_people_written_again_with_mistakes_98_in_100_are_hinted_at_and_false_alarms_stay_below_1_in_100(
                    long seed) {
        var people = new Misspeller(seed);
        var names = new OfficeNames();
        var known = new ArrayList<Someone>();
        var ids = new ArrayList<PersonId>();
        for (var i = 0; i < 2000; i++) {
            known.add(people.someone());
            ids.add(PersonId.random());
            names.put(entry(ids.get(i), known.get(i)));
        }
        var missed = new ArrayList<String>();
        for (var i = 0; i < 2000; i++) {
            var again = people.again(known.get(i));
            var id = ids.get(i);
            if (names.alike(entry(PersonId.random(), again), 500).stream()
                    .noneMatch(match -> match.person().equals(id))) {
                missed.add(known.get(i) + " / " + again);
            }
        }
        var alarms = new ArrayList<String>();
        var newcomers = 2000;
        var pairs = (long) newcomers * known.size();
        var alarmed = 0;
        for (var i = 0; i < newcomers; i++) {
            var stranger = people.someone();
            var matches = names.alike(entry(PersonId.random(), stranger), 500);
            alarmed += matches.isEmpty() ? 0 : 1;
            matches.forEach(match -> alarms.add(stranger + " / " + known.get(ids.indexOf(match.person()))));
        }
        System.out.printf(
                "seed %d: missed %d of 2000; %d alarms in %d pairs; %d of %d newcomers got one%n",
                seed, missed.size(), alarms.size(), pairs, alarmed, newcomers);
        assertThat(missed.size()).as("missed, such as %s", sample(missed)).isLessThanOrEqualTo(40);
        assertThat((double) alarms.size() / pairs)
                .as("false alarms, such as %s", sample(alarms))
                .isLessThan(0.01);
        assertThat(alarmed).as("newcomers with an alarm").isLessThan(newcomers / 4);
    }

    @Test
    void search_finds_by_beginning_in_any_order_and_misspelt() {
        var names = new OfficeNames();
        var melati = PersonId.random();
        names.put(entry(melati, new Someone("Siti Nurhayati Soekamto", 1990)));
        names.put(entry(PersonId.random(), new Someone("Budi Santoso", 1980)));
        for (var typed :
                List.of("nurh", "Sukam", "sukamto siti", "Noerhajati", "St. Nurhayatii", "siti sukanto", "soekamto")) {
            assertThat(names.search(typed, 10))
                    .as(typed)
                    .extracting(NameMatch::person)
                    .containsExactly(melati);
        }
        assertThat(names.search("Muh", 10)).isEmpty();
        assertThat(names.search("", 10)).isEmpty();
        assertThat(names.search("💥", 10)).isEmpty();
    }

    @Test
    void every_form_of_muhammad_being_typed_finds_the_others() {
        var names = new OfficeNames();
        var person = PersonId.random();
        names.put(entry(person, new Someone("Mochammad Basuki", 0)));
        for (var typed : List.of("moh", "muham", "Basuki M", "mhd bas", "M. Basuki")) {
            assertThat(names.search(typed, 10))
                    .as(typed)
                    .extracting(NameMatch::person)
                    .containsExactly(person);
        }
    }

    @Test
    void a_changed_name_replaces_the_old_one_and_a_forgotten_person_stays_forgotten() {
        var names = new OfficeNames();
        var person = PersonId.random();
        names.put(entry(person, new Someone("Kenanga", 0)));
        names.put(entry(person, new Someone("Cempaka", 0)));
        assertThat(names.search("Kenanga", 10)).isEmpty();
        assertThat(names.search("Cempaka", 10)).hasSize(1);
        assertThat(names.size()).isEqualTo(1);
        names.remove(person);
        assertThat(names.search("Cempaka", 10)).isEmpty();
        assertThat(names.knows(person)).isTrue();
        assertThat(names.size()).isZero();
    }

    @Test
    void a_person_forgotten_before_she_was_read_is_not_brought_back() {
        var names = new OfficeNames();
        var person = PersonId.random();
        names.remove(person);
        assertThat(names.knows(person)).isTrue();
        assertThat(names.size()).isZero();
    }

    @Test
    void the_same_phone_number_is_a_hint_however_it_is_written() {
        var names = new OfficeNames();
        var person = PersonId.random();
        names.put(new NameEntry(
                person, List.of(List.of("MELATI")), 0, 0, List.of(NameEntry.phoneNumber("0812-0000-1234"))));
        var stranger = new NameEntry(
                PersonId.random(),
                List.of(List.of("KENANGA")),
                0,
                0,
                List.of(NameEntry.phoneNumber("+62 812 0000 1234")));
        assertThat(names.alike(stranger, 10))
                .extracting(NameMatch::person, NameMatch::why)
                .containsExactly(tuple(person, NameMatch.Why.PHONE));
    }

    @Test
    void a_whole_date_that_is_alike_turned_round_or_a_year_apart_tells_more_than_its_year() {
        var names = new OfficeNames();
        for (var i = 0; i < 200; i++) {
            names.put(born("Siti Nurhaliza Putri", 1990, 1231));
        }
        var known = born("Siti Rahma Wulandari", 1990, 307);
        names.put(known);
        assertThat(whyAlike(names, known, "Siti Rahma", 1990, 307)).isEqualTo(NameMatch.Why.NAME_AND_BIRTH);
        assertThat(whyAlike(names, known, "Siti Rahma", 1990, 703)).isEqualTo(NameMatch.Why.NAME_AND_BIRTH);
        assertThat(whyAlike(names, known, "Siti Rahma", 1989, 307)).isEqualTo(NameMatch.Why.NAME_AND_BIRTH);
        assertThat(whyAlike(names, known, "Siti Rahma", 1991, 307)).isEqualTo(NameMatch.Why.NAME_AND_BIRTH);
        assertThat(whyAlike(names, known, "Siti Rahma", 1991, 703))
                .as("turned round and a year apart is no date any more")
                .isNotEqualTo(NameMatch.Why.NAME_AND_BIRTH);
        assertThat(whyAlike(names, known, "Siti Rahma Wulandari", 1990, 411)).isEqualTo(NameMatch.Why.NAME);
        assertThat(whyAlike(names, known, "Siti Rahma Wulandari", 1990, 0)).isEqualTo(NameMatch.Why.NAME);
        assertThat(whyAlike(names, known, "Dewi Kenanga", 1990, 307))
                .as("a date without a name is no hint")
                .isNull();
    }

    @Test
    void a_name_that_is_too_little_with_the_year_is_enough_with_the_whole_date() {
        var names = new OfficeNames();
        for (var i = 0; i < 300; i++) {
            names.put(born(i % 2 == 0 ? "Siti Aminah" : "Dewi Lestari", 1985, 1231));
        }
        var known = born("Siti Rahma", 1990, 307);
        names.put(known);
        assertThat(whyAlike(names, known, "Rahma Kusuma Anggraini Pertiwi", 1990, 0))
                .isNull();
        assertThat(whyAlike(names, known, "Rahma Kusuma Anggraini Pertiwi", 1990, 307))
                .isEqualTo(NameMatch.Why.NAME_AND_BIRTH);
    }

    private static NameEntry born(String name, int year, int day) {
        return new NameEntry(PersonId.random(), List.of(NameKey.of(name)), year, day, List.of());
    }

    private static NameMatch.@Nullable Why whyAlike(
            OfficeNames names, NameEntry known, String name, int year, int day) {
        return names.alike(born(name, year, day), 500).stream()
                .filter(match -> match.person().equals(known.person()))
                .map(NameMatch::why)
                .findFirst()
                .orElse(null);
    }

    private static NameEntry entry(PersonId person, Someone someone) {
        return new NameEntry(person, List.of(NameKey.of(someone.name())), someone.year(), 0, List.of());
    }

    private static List<String> sample(List<String> all) {
        return all.subList(0, Math.min(25, all.size()));
    }
}
