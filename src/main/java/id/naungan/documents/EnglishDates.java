package id.naungan.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tanggal dalam bahasa Inggris. A text that is nothing but days and times, word by word. */
final class EnglishDates {
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        String[][] pairs = {
            {"Januari", "January"},
            {"Februari", "February"},
            {"Maret", "March"},
            {"April", "April"},
            {"Mei", "May"},
            {"Juni", "June"},
            {"Juli", "July"},
            {"Agustus", "August"},
            {"September", "September"},
            {"Oktober", "October"},
            {"November", "November"},
            {"Desember", "December"},
            {"Jan", "Jan"},
            {"Feb", "Feb"},
            {"Mar", "Mar"},
            {"Apr", "Apr"},
            {"Jun", "Jun"},
            {"Jul", "Jul"},
            {"Agu", "Aug"},
            {"Agt", "Aug"},
            {"Sep", "Sep"},
            {"Okt", "Oct"},
            {"Nov", "Nov"},
            {"Des", "Dec"},
            {"Senin", "Monday"},
            {"Selasa", "Tuesday"},
            {"Rabu", "Wednesday"},
            {"Kamis", "Thursday"},
            {"Jumat", "Friday"},
            {"Sabtu", "Saturday"},
            {"Minggu", "Sunday"},
            {"pukul", "at"},
            {"sampai", "to"},
            {"dan", "and"},
            {"WIB", "WIB"},
            {"WITA", "WITA"},
            {"WIT", "WIT"},
        };
        for (String[] pair : pairs) {
            WORDS.put(pair[0], pair[1]);
        }
    }

    private EnglishDates() {}

    /** Empty when a word of it belongs to no day or time. */
    static Optional<String> of(String indonesian) {
        List<String> english = new ArrayList<>();
        for (String word : indonesian.split(" ")) {
            String bare = word.replaceAll(",$", "");
            String known = bare.matches("[\\d.:-]+") ? bare : WORDS.get(bare);
            if (known == null) {
                return Optional.empty();
            }
            english.add(known + word.substring(bare.length()));
        }
        return Optional.of(String.join(" ", english));
    }
}
