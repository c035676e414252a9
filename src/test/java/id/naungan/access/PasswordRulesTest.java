package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PasswordRulesTest {
    private static final List<String> NAMES = List.of("dewi-maharsi", "Dewi Maharsi", "UPTD PPA Kabupaten Rawa Tirta");

    @Test
    void long_unrelated_words_are_welcome() {
        for (var good : new String[] {
            "hujan sore di kebun teh", "pasir-kering-di-tepi-rawa", "Tujuh ekor angsa putih", "k4f8-x2pq-93mz"
        }) {
            assertThat(PasswordRules.refuse(good, NAMES)).as(good).isEmpty();
        }
    }

    @Test
    void eleven_characters_are_too_few() {
        assertThat(PasswordRules.refuse("x7$kq29!mzp", NAMES)).contains(CannotSaveAccount.PASSWORD_TOO_SHORT);
    }

    @Test
    void what_guessers_try_first_is_refused_in_indonesian_too() {
        for (var bad : new String[] {
            "123456789012",
            "aaaaaaaaaaaa",
            "abcdefghijkl",
            "rahasia12345",
            "Indonesia1945!",
            "bismillah123456",
            "sayangsayang12",
            "P@ssw0rd12345",
            "akusayangkamu99",
            "qwertyuiop1234"
        }) {
            assertThat(PasswordRules.refuse(bad, NAMES)).as(bad).contains(CannotSaveAccount.PASSWORD_COMMON);
        }
    }

    @Test
    void the_list_is_our_own_and_holds_three_thousand_that_guessers_try_first() throws Exception {
        try (var file = PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")) {
            var words = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(words).hasSizeGreaterThan(3000).doesNotHaveDuplicates();
            // Each is refused as soon as it is long enough, with or without something around it.
            assertThat(words).allSatisfy(word -> assertThat(PasswordRules.refuse(word + "-".repeat(12), NAMES))
                    .as(word)
                    .isNotEmpty());
            Evidence.note(
                    "G10",
                    words.size() + " common passwords, Indonesian ones too: each refused",
                    "all of more than 3000",
                    true);
        }
    }

    @Test
    void words_that_stand_above_every_page_make_no_password() {
        for (var bad : new String[] {"naungan-2026!!", "uptdppa-uptdppa", "Perempuan&Anak"}) {
            assertThat(PasswordRules.refuse(bad, NAMES)).as(bad).isNotEmpty();
        }
    }

    @Test
    void any_kind_of_character_and_two_hundred_of_them_are_welcome() {
        for (var good : new String[] {
            "\u0915\u092e\u0932 \u091c\u0932 \u0928\u0926\u0940 \u092a\u0930\u094d\u0935\u0924",
            "kapal karam ".repeat(16),
            "semua huruf kecil tanpa angka"
        }) {
            assertThat(PasswordRules.refuse(good, NAMES)).as(good).isEmpty();
        }
    }

    @Test
    void her_own_name_and_that_of_the_office_are_refused() {
        for (var bad : new String[] {"dewimaharsi2026", "DewiMaharsi!!!", "rawatirta-2026", "kabupatenrawa99"}) {
            assertThat(PasswordRules.refuse(bad, NAMES)).as(bad).contains(CannotSaveAccount.PASSWORD_HAS_NAME);
        }
    }

    @Test
    void in_real_work_a_password_costs_nineteen_mebibytes_and_two_passes() {
        assertThat(new Passwords(new MockEnvironment()).hash("pasir kering di tepi rawa"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
