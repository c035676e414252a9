package id.naungan.persons;

import id.naungan.kernel.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * Nama satu kantor. The people of one office by name tokens and phones, in plain arrays: about 62 bytes a person.
 * Not safe for threads; {@link NameIndex} guards it.
 */
final class OfficeNames {
    /** What a birth adds to the agreement of names: the year alone, almost the whole date, the whole date. */
    static final double SAME_YEAR = 0.08;

    private static final double NEAR_DATE = 0.16;
    private static final double SAME_DATE = 0.2;

    private static final int END = -1;

    private final NameTokens tokens = new NameTokens();
    private final PhoneTails phones = new PhoneTails();
    private final PersonTable places = new PersonTable();
    private long[] ids = new long[256];
    private short[] years = new short[128];
    private short[] days = new short[128];
    private int[] starts = new int[129];
    private int[] written = new int[512];
    private boolean[] gone = new boolean[128];
    private int count;
    private int alive;

    int size() {
        return alive;
    }

    NameTokens tokens() {
        return tokens;
    }

    boolean knows(PersonId person) {
        return places.find(person.value(), ids) >= 0;
    }

    /** Adds a person or replaces what was known of her. */
    void put(NameEntry entry) {
        bury(entry.person());
        append(entry);
    }

    /** Forgets a person, also one not read yet: her place stays marked, so that a slow load does not bring her back. */
    void remove(PersonId person) {
        if (!knows(person)) {
            append(new NameEntry(person, List.of(), 0, 0, List.of()));
        }
        bury(person);
    }

    private void append(NameEntry entry) {
        grow(entry);
        var person = count++;
        alive++;
        ids[person * 2] = entry.person().value().getMostSignificantBits();
        ids[person * 2 + 1] = entry.person().value().getLeastSignificantBits();
        years[person] = (short) entry.year();
        days[person] = (short) entry.day();
        var end = starts[person];
        for (var name : entry.names()) {
            for (var token : name) {
                var id = tokens.idOf(token);
                tokens.addBearer(id, person);
                written[end++] = id;
            }
            written[end++] = END;
        }
        starts[person + 1] = end;
        for (var phone : entry.phones()) {
            phones.add(phone, person);
        }
        places.put(person, ids, count);
    }

    private void bury(PersonId person) {
        var place = places.find(person.value(), ids);
        if (place >= 0 && !gone[place]) {
            gone[place] = true;
            alive--;
        }
    }

    List<NameMatch> withPhone(long phone) {
        var found = new ArrayList<NameMatch>();
        phones.whole(phone, person -> addPhone(person, found));
        return found;
    }

    /** Those with a number that ends so, or that is this one with its country code. */
    List<NameMatch> withPhone(String typed, int limit) {
        var found = new ArrayList<NameMatch>();
        phones.ending(typed.replaceAll("\\D", ""), person -> addPhone(person, found));
        var whole = NameEntry.phoneNumber(typed);
        if (whole != null) {
            found.addAll(withPhone(whole));
        }
        return bestOf(found, limit);
    }

    private void addPhone(int person, List<NameMatch> found) {
        if (!gone[person]) {
            found.add(new NameMatch(id(person), 1, NameMatch.Why.PHONE));
        }
    }

    /** Those who may be the same person: best first. */
    List<NameMatch> alike(NameEntry wanted, int limit) {
        var best = new HashMap<Integer, Double>();
        var most = wanted.day() == 0 ? SAME_YEAR : SAME_DATE;
        for (var name : wanted.names()) {
            for (var variant : NameVariants.of(name, tokens)) {
                new NameScan(this, variant).likely(most, (person, score) -> {
                    var total = score + agreement(wanted, person);
                    if (total >= NameScan.THRESHOLD) {
                        best.merge(person, total, Math::max);
                    }
                });
            }
        }
        var found = new ArrayList<NameMatch>();
        best.forEach((person, score) -> found.add(new NameMatch(
                id(person), score, byDate(wanted, person) > 0 ? NameMatch.Why.NAME_AND_BIRTH : NameMatch.Why.NAME)));
        for (var phone : wanted.phones()) {
            found.addAll(withPhone(phone));
        }
        return bestOf(found, limit);
    }

    /** Those whose names hold all the words, the last one perhaps not typed to its end: best first. */
    List<NameMatch> search(String typed, int limit) {
        var isOpen = !typed.isEmpty() && Character.isLetter(typed.charAt(typed.length() - 1));
        var best = new PriorityQueue<Scored>(Comparator.comparingDouble(Scored::score));
        new NameScan(this, NameKey.of(typed)).holding(typed, isOpen, (person, score) -> {
            if (best.size() < limit || score > best.element().score()) {
                best.add(new Scored(person, score));
            }
            if (best.size() > limit) {
                best.remove();
            }
        });
        return bestOf(
                best.stream()
                        .map(one -> new NameMatch(id(one.person()), one.score(), NameMatch.Why.NAME))
                        .toList(),
                limit);
    }

    private record Scored(int person, double score) {}

    boolean isGone(int person) {
        return gone[person];
    }

    int start(int person) {
        return starts[person];
    }

    int end(int person) {
        return starts[person + 1];
    }

    /** The token at that place, or a negative number between two names. */
    int tokenAt(int place) {
        return written[place];
    }

    private double agreement(NameEntry wanted, int person) {
        var date = byDate(wanted, person);
        return date > 0 ? date : agreement(wanted.year(), years[person]);
    }

    /** Whole dates that are one: alike, with day and month in each other's place, or a year apart; else 0. */
    private double byDate(NameEntry wanted, int person) {
        int day = days[person];
        if (wanted.day() == 0 || day == 0) {
            return 0;
        }
        var apart = Math.abs(wanted.year() - years[person]);
        var turned = day % 100 * 100 + day / 100;
        if (apart == 0 && wanted.day() == day) {
            return SAME_DATE;
        }
        return apart == 0 && wanted.day() == turned || apart == 1 && wanted.day() == day ? NEAR_DATE : 0;
    }

    private static double agreement(int year, int other) {
        if (year == 0 || other == 0) {
            return 0;
        }
        // Years are often estimated (security.md 3.2: two years either way).
        var apart = Math.abs(year - other);
        return apart <= 2 ? SAME_YEAR : apart <= 5 ? -0.12 : -0.35;
    }

    private static List<NameMatch> bestOf(List<NameMatch> found, int limit) {
        var once = new HashMap<PersonId, NameMatch>();
        found.forEach(match -> once.merge(match.person(), match, (a, b) -> a.score() >= b.score() ? a : b));
        return once.values().stream()
                .sorted(Comparator.comparingDouble(NameMatch::score).reversed())
                .limit(limit)
                .toList();
    }

    private void grow(NameEntry entry) {
        if (count == years.length) {
            var more = count + (count >> 1);
            ids = Arrays.copyOf(ids, more * 2);
            years = Arrays.copyOf(years, more);
            days = Arrays.copyOf(days, more);
            starts = Arrays.copyOf(starts, more + 1);
            gone = Arrays.copyOf(gone, more);
        }
        var needed = starts[count]
                + entry.names().stream().mapToInt(name -> name.size() + 1).sum();
        if (needed > written.length) {
            written = Arrays.copyOf(written, Math.max(needed, written.length + (written.length >> 1)));
        }
    }

    private PersonId id(int person) {
        return new PersonId(new UUID(ids[person * 2], ids[person * 2 + 1]));
    }
}
