package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.documents.Letter;
import id.naungan.documents.Letters;
import id.naungan.kernel.CaseId;
import id.naungan.persons.PersonRole;
import id.naungan.persons.PersonSearch;
import id.naungan.persons.PersonSearch.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Pencarian. One box that understands names, phone and population numbers, file and letter numbers, and answers with what she may see:
 * what is hidden from her answers like what does not exist, and what she typed is written down nowhere.
 */
@Component
public class Finding {
    /** With five signs or fewer after "PPA-26-"; letters alone are a name unless there are five of them. */
    private static final Pattern PART_OF_NUMBER =
            Pattern.compile("(?i)(?=.*\\d)[0-9A-HJKMNP-TV-Z]{3,5}|[A-HJKMNP-TV-Z]{5}");

    private static final Pattern WITH_PREFIX = Pattern.compile("(?i)PPA[- ]?\\d{2}[- ]?[0-9A-Z]{1,5}");
    private static final Pattern LETTER = Pattern.compile("(?=.*\\d).*/.*");
    private static final int MOST = 20;

    private final Searches searches;
    private final PersonSearch people;
    private final CaseLists lists;
    private final CaseListing listing;
    private final Letters letters;
    private final CaseDoor door;

    /** Somebody found in a case, masked. */
    public record Someone(String name, PersonSearch.Reason reason, List<Place> places) {}

    /** A case and what she is in it. */
    public record Place(CaseId caseId, String number, PersonRole role) {}

    /** A letter found by its number, and the number of its case. */
    public record Paper(Letter letter, String number) {}

    /** What was found; {@code typed} is shown to her alone. */
    public record Found(
            String typed,
            List<CaseListing.Line> cases,
            List<Paper> letters,
            List<Someone> people,
            List<String> notices,
            boolean more) {
        public boolean isEmpty() {
            return cases.isEmpty() && letters.isEmpty() && people.isEmpty();
        }

        @Override
        public String toString() {
            return "Found[sealed]";
        }
    }

    Finding(
            Searches searches,
            PersonSearch people,
            CaseLists lists,
            CaseListing listing,
            Letters letters,
            CaseDoor door) {
        this.searches = searches;
        this.people = people;
        this.lists = lists;
        this.listing = listing;
        this.letters = letters;
        this.door = door;
    }

    /** Whether nothing could be found by it, or half of everything. */
    public static boolean isTooShort(String typed) {
        return Sought.in(typed) == Sought.NOTHING && !isNumber(typed) && !isLetter(typed);
    }

    /** Keeps what she typed, and answers where its results are read. */
    public UUID begin(Actor actor, String typed) {
        return searches.keep(actor, typed);
    }

    /** A page of what she may see, with one row in the access log that tells the kind of search and how much was found. */
    public Optional<Found> look(Actor actor, UUID search, int page, Locale locale) {
        return searches.typed(actor, search).map(typed -> {
            Found found = find(actor, typed, page, locale);
            int much = found.cases().size()
                    + found.letters().size()
                    + found.people().size();
            door.note(actor, CasePermission.SEARCH, "search:" + kind(typed) + ":" + much);
            return found;
        });
    }

    private Found find(Actor actor, String typed, int page, Locale locale) {
        PersonSearch.Answer answer = people.find(actor, CasePermission.READ, isLetter(typed) ? "" : typed, page);
        boolean isFirst = page == 0;
        List<CaseListing.Line> cases = isFirst && isNumber(typed)
                ? listing.lines(actor, lists.numbered(actor, plain(typed), MOST), locale)
                : List.of();
        return new Found(
                typed,
                cases,
                isFirst && isLetter(typed) ? papers(actor, typed) : List.of(),
                people(answer),
                answer.notices(),
                answer.more());
    }

    private List<Paper> papers(Actor actor, String typed) {
        List<Letter> found = letters.numbered(actor, typed, MOST);
        Map<CaseId, String> of =
                listing.numbers(found.stream().map(Letter::caseId).distinct().toList());
        return found.stream()
                .map(letter -> new Paper(letter, of.getOrDefault(letter.caseId(), "")))
                .toList();
    }

    private List<Someone> people(PersonSearch.Answer answer) {
        Map<CaseId, String> of = listing.numbers(answer.hits().stream()
                .flatMap(hit -> hit.roles().stream())
                .map(PersonSearch.Role::caseId)
                .distinct()
                .toList());
        List<Someone> all = new ArrayList<>();
        answer.hits()
                .forEach(hit -> all.add(new Someone(
                        hit.masked(),
                        hit.reason(),
                        hit.roles().stream()
                                .map(role -> new Place(role.caseId(), of.getOrDefault(role.caseId(), ""), role.role()))
                                .toList())));
        return all;
    }

    private static String kind(String typed) {
        return isLetter(typed)
                ? "letter"
                : WITH_PREFIX.matcher(typed).matches()
                        ? "case"
                        : Sought.in(typed).name().toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(String typed) {
        return WITH_PREFIX.matcher(typed).matches()
                || PART_OF_NUMBER.matcher(typed).matches();
    }

    private static boolean isLetter(String typed) {
        return LETTER.matcher(typed).matches();
    }

    /** "ppa 26 7k" is the beginning of "PPA-26-7K". */
    private static String plain(String typed) {
        return WITH_PREFIX.matcher(typed).matches()
                ? typed.toUpperCase(Locale.ROOT).replaceAll("[- ]", "").replaceFirst("(PPA)(\\d{2})", "$1-$2-")
                : typed;
    }
}
