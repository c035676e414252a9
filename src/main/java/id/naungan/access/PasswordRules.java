package id.naungan.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Aturan sandi: long rather than odd (ASVS 5.0, V6.2). At least 12 characters of any kind, nothing that a guesser tries first, no name of hers,
 * the office's or the program's; no rule about digits or signs, and no end of its life.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int DIFFERENT = 5;
    private static final int NAME_WORD = 4;
    /** Words that stand above every page here. */
    private static final String CONTEXT = "naungan uptd dinas pelindungan perlindungan perempuan anak";

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** @param names login, display name and office name, whose words must not make up the password */
    static Optional<CannotSaveAccount> refuse(String password, List<String> names) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(CannotSaveAccount.PASSWORD_TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(CannotSaveAccount.PASSWORD_TOO_LONG);
        }
        String folded = fold(password);
        if (isCommon(password, folded)) {
            return Optional.of(CannotSaveAccount.PASSWORD_COMMON);
        }
        return names.stream().anyMatch(name -> isMostly(folded, name + " " + CONTEXT))
                ? Optional.of(CannotSaveAccount.PASSWORD_HAS_NAME)
                : Optional.empty();
    }

    private static boolean isCommon(String password, String folded) {
        if (password.chars().distinct().count() < DIFFERENT || isRun(password)) {
            return true;
        }
        String letters = folded.replaceAll("[^a-z]", "");
        return COMMON.contains(folded)
                || COMMON.contains(letters)
                || COMMON.stream().anyMatch(word -> isRepeated(letters, word));
    }

    /** Digits or letters one after the other, such as 12345678901234. */
    private static boolean isRun(String password) {
        int steps = 0;
        for (int i = 1; i < password.length(); i++) {
            int step = Math.abs(password.charAt(i) - password.charAt(i - 1));
            steps += step == 1 || step == 0 || step == 9 ? 1 : 0;
        }
        return steps >= password.length() - 2;
    }

    private static boolean isRepeated(String letters, String word) {
        return !letters.isEmpty()
                && letters.length() % word.length() == 0
                && letters.equals(word.repeat(letters.length() / word.length()));
    }

    /** A name with little else: what remains without its words is no password. */
    private static boolean isMostly(String folded, String name) {
        String rest = folded;
        for (String word : fold(name).split("[^a-z0-9]+")) {
            if (word.length() >= NAME_WORD) {
                rest = rest.replace(word, "");
            }
        }
        return rest.length() < folded.length() && rest.replaceAll("[^a-z]", "").length() < 8;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('0', 'o').replace('@', 'a').replace('$', 's');
    }

    private static Set<String> read() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("access/common-passwords.txt is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("access/common-passwords.txt cannot be read", e);
        }
    }
}
