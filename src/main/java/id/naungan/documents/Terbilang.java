package id.naungan.documents;

/** Terbilang. Small numbers in Indonesian words, as official letters repeat them. */
final class Terbilang {
    private static final String[] ONES = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };

    private Terbilang() {}

    /** From 0 to 99; larger numbers stay digits. */
    static String of(int number) {
        if (number < 0 || number > 99) {
            return Integer.toString(number);
        }
        if (number < ONES.length) {
            return ONES[number];
        }
        if (number < 20) {
            return ONES[number - 10] + " belas";
        }
        return ONES[number / 10] + " puluh" + (number % 10 == 0 ? "" : " " + ONES[number % 10]);
    }
}
