package id.naungan.persons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes invented people and the mistakes with which a second clerk writes the same person down; seeded. */
final class Misspeller {
    private static final String[] FIRST = {
        "Siti",
        "Muhammad",
        "Nur",
        "Dewi",
        "Sri",
        "Ahmad",
        "Abdul",
        "Rina",
        "Fitri",
        "Eka",
        "Dwi",
        "Tri",
        "Agus",
        "Budi",
        "Yuliana",
        "Wahyu",
        "Rahmat",
        "Indah",
        "Ratna",
        "Yanti",
        "Khadijah",
        "Aisyah",
        "Fatimah",
        "Syarifah",
        "Dzakiyah",
        "Joko",
        "Slamet",
        "Suparman",
        "Sutrisno",
        "Endang",
        "Lestari",
        "Maryam",
        "Nurul",
        "Halimah",
        "Zainab",
        "Ramadhan",
        "Rizky",
        "Novita",
        "Taufiq",
        "Alexander",
        "Yohanes",
        "Maria",
        "Kristina",
        "Made",
        "Ketut",
        "Wayan",
        "Putu",
        "Gede",
        "Cut",
        "Teuku",
        "Andi",
        "Daeng",
        "Basuki",
        "Cahyono",
        "Junaidi",
        "Jamilah",
        "Jumiati",
        "Chairul",
        "Asep",
        "Ujang",
        "Neneng",
        "Euis",
        "Tatang",
        "Dadang",
        "Imas",
        "Kokom",
        "Ningsih",
        "Parti",
        "Tukiyem",
        "Ponirah",
        "Wagiyem"
    };
    private static final String[] LAST = {
        "Rahayu",
        "Wulandari",
        "Sitorus",
        "Simanjuntak",
        "Hasibuan",
        "Nasution",
        "Siregar",
        "Lubis",
        "Harahap",
        "Purnomo",
        "Santoso",
        "Wijaya",
        "Kusuma",
        "Setiawan",
        "Saputra",
        "Hidayat",
        "Nugroho",
        "Pratiwi",
        "Anggraini",
        "Permatasari",
        "Handayani",
        "Susanti",
        "Nurhayati",
        "Nurjannah",
        "Rohmah",
        "Khasanah",
        "Fauziah",
        "Maulida",
        "Hasanah",
        "Aminah",
        "Suryani",
        "Mulyani",
        "Haryanti",
        "Suhartini",
        "Sumarni",
        "Sulastri",
        "Kartini",
        "Widodo",
        "Subagyo",
        "Prasetyo",
        "Kurniawan",
        "Firmansyah",
        "Syahputra",
        "Ramadhani",
        "Oktaviani",
        "Febrianti",
        "Apriliani",
        "Mardiana",
        "Yusuf",
        "Ibrahim",
        "Ismail",
        "Usman",
        "Hamzah",
        "Sulaiman",
        "Daud",
        "Zulkifli",
        "Syamsuddin",
        "Kamaruddin",
        "Jamaluddin",
        "Tanjung",
        "Piliang",
        "Koto",
        "Chaniago",
        "Manurung",
        "Panjaitan",
        "Tambunan",
        "Ginting",
        "Sembiring",
        "Tarigan",
        "Barus",
        "Lumban",
        "Rumengan",
        "Mandagi",
        "Tumbel",
        "Lapian",
        "Pattiasina",
        "Latuconsina",
        "Tuasikal",
        "Mambrasar",
        "Wenda",
        "Kogoya",
        "Yikwa",
        "Tabuni",
        "Suprapto",
        "Kusnadi",
        "Mulyadi",
        "Supriyadi",
        "Haryadi",
        "Sukmawati",
        "Nuraini",
        "Rohani",
        "Salamah",
        "Marlina",
        "Herlina",
        "Roslina",
        "Yulianti",
        "Damayanti",
        "Puspitasari",
        "Safitri"
    };
    private static final String[][] HABITS = {
        {"U", "OE"},
        {"J", "DJ"},
        {"C", "TJ"},
        {"NY", "NJ"},
        {"SY", "SJ"},
        {"KH", "H"},
        {"DH", "D"},
        {"DZ", "Z"},
        {"F", "V"},
        {"F", "PH"},
        {"Q", "K"},
        {"KS", "X"},
        {"Z", "S"},
        {"I", "Y"},
        {"SY", "SH"},
        {"RR", "R"},
        {"NN", "N"},
        {"DD", "D"}
    };

    private final Random random;

    Misspeller(long seed) {
        this.random = new Random(seed);
    }

    record Someone(String name, int year) {}

    /** One, two or three names; common ones far more often, as people have them. */
    Someone someone() {
        var words = new ArrayList<String>();
        var kind = random.nextInt(100);
        if (kind >= 8) {
            words.add(FIRST[common(FIRST.length)]);
        }
        if (kind >= 70) {
            words.add(random.nextBoolean() ? FIRST[random.nextInt(FIRST.length)] : LAST[random.nextInt(LAST.length)]);
        }
        words.add(LAST[random.nextInt(LAST.length)] + (random.nextInt(4) == 0 ? ending() : ""));
        return new Someone(String.join(" ", words), 1950 + random.nextInt(70));
    }

    /** The same person as another clerk may write her: one mistake in most cases, two in some, and the year guessed. */
    Someone again(Someone person) {
        var name = person.name();
        for (var mistakes = 1 + random.nextInt(2); mistakes > 0; mistakes--) {
            name = mistake(name);
        }
        var year = random.nextInt(5) == 0 ? 0 : person.year() + random.nextInt(5) - 2;
        return new Someone(name, year);
    }

    private String mistake(String name) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> habit(name);
            case 2, 3 -> typo(name);
            case 4 -> List.of("H. ", "Hj. ", "Ibu ", "Drs. ", "Sdri. ").get(random.nextInt(5)) + name;
            case 5 -> shuffled(name);
            case 6 -> shortened(name);
            case 7 -> together(name);
            default -> abbreviated(name);
        };
    }

    private String habit(String name) {
        var text = name.toUpperCase(Locale.ROOT);
        var from = random.nextInt(HABITS.length);
        for (var i = 0; i < HABITS.length; i++) {
            var habit = HABITS[(from + i) % HABITS.length];
            if (text.contains(habit[0])) {
                return text.replace(habit[0], habit[1]);
            }
        }
        return text;
    }

    private String typo(String name) {
        var at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.substring(at + 1);
        };
    }

    private String shuffled(String name) {
        var words = new ArrayList<>(List.of(name.split(" ")));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    /** Only a name of three words loses one: of two, nobody could tell. */
    private String shortened(String name) {
        var words = new ArrayList<>(List.of(name.split(" ")));
        if (words.size() > 2) {
            words.remove(random.nextInt(words.size() - 1));
        }
        return String.join(" ", words);
    }

    private static String together(String name) {
        return name.startsWith("Nur ") || name.startsWith("Sri ") || name.startsWith("Dwi ")
                ? name.replaceFirst(" ", "").toLowerCase(Locale.ROOT)
                : name;
    }

    private static String abbreviated(String name) {
        return name.replace("Muhammad", "M.")
                .replace("Siti", "St.")
                .replace("Abdul", "Abd.")
                .replace("Nur ", "Noor ");
    }

    private String ending() {
        return new String[] {"wati", "yanto", "ningsih", "man", "to", "ah"}[random.nextInt(6)];
    }

    private int common(int length) {
        return (int) (length * Math.pow(random.nextDouble(), 1.6));
    }
}
