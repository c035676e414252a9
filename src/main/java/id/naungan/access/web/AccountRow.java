package id.naungan.access.web;

import id.naungan.access.Accounts;
import java.util.Locale;

/** One line of the list of accounts, with the names of its posts in the reader's language. */
public record AccountRow(Accounts.Member member, String posts) {

    /** Whether name, login or one of the posts has these letters, which are in lower case. */
    boolean has(String wanted, Locale language) {
        return (member.displayName() + " " + member.login() + " " + posts)
                .toLowerCase(language)
                .contains(wanted);
    }
}
