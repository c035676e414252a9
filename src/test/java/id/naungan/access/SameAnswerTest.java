package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The sign-in page tells nobody whose names are known: the same bytes, after the same work. */
@NaunganTest
class SameAnswerTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Passwords passwords;

    @Autowired
    Accounts accounts;

    @Test
    void known_unknown_closed_and_never_opened_names_get_the_same_bytes_after_one_hash_each() {
        var cast = Cast.fresh(program);
        accounts.disable(cast.account("COUNSELLOR"));
        accounts.create("belum-" + cast.office().code(), "Belum Masuk", null);
        Map<String, String> tries = new LinkedHashMap<>();
        tries.put(cast.login("UNIT_HEAD"), "bukan-sandi-yang-benar");
        tries.put("tak-dikenal-" + cast.office().code(), "bukan-sandi-yang-benar");
        tries.put(cast.login("COUNSELLOR"), Cast.PASSWORD);
        tries.put("belum-" + cast.office().code(), "");
        var answers = new LinkedHashMap<String, Integer>();
        tries.forEach((login, password) -> {
            long before = passwords.weighed();
            var page = tryToSignIn(cast.stranger(), login, password);
            assertThat(page.status()).as(login).isEqualTo(422);
            assertThat(passwords.weighed() - before).as("hashes for " + login).isEqualTo(1);
            answers.merge(bare(page, login), 1, Integer::sum);
        });
        Evidence.note(
                "G10",
                tries.size() + " kinds of names tried, " + answers.size() + " different answer, 1 hash each",
                "1 different answer",
                answers.size() == 1);
        assertThat(answers).hasSize(1);
    }

    /** The page without what differs from one to the next whatever is said: tokens, keys, challenges, and the name as it was typed. */
    private static String bare(Visitor.Page page, String login) {
        return page.body()
                .replace(login, "NAMA")
                .replaceAll("name=\"(_csrf|_once)\" value=\"[^\"]*\"", "")
                .replaceAll("data-options=\"[^\"]*\"", "");
    }

    private static Visitor.Page tryToSignIn(Visitor visitor, String login, String password) {
        return visitor.get("/masuk")
                .form("/masuk")
                .with("login", login)
                .with("password", password)
                .submit();
    }
}
