package id.naungan.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.StaticMessageSource;

class SentencesTest {
    private final StaticMessageSource source = new StaticMessageSource();
    private final Sentences english = new Sentences(source, Locale.ENGLISH);

    @Test
    void an_apostrophe_is_an_apostrophe_with_and_without_values() {
        source.addMessage("a", Locale.ENGLISH, "It can't wait");
        source.addMessage("b", Locale.ENGLISH, "{0} can't wait {1} and {9} stays {x}");
        assertThat(english.say("a")).isEqualTo("It can't wait");
        assertThat(english.say("b", "She", 5)).isEqualTo("She can't wait 5 and {9} stays {x}");
    }

    @Test
    void a_value_with_braces_is_not_filled_again() {
        source.addMessage("c", Locale.ENGLISH, "{0}-{1}");
        assertThat(english.say("c", "{1}", "x")).isEqualTo("{1}-x");
    }

    @Test
    void the_most_exact_sentence_of_a_fault_wins_and_a_gap_is_seen() {
        source.addMessage("NotBlank", Locale.ENGLISH, "Required");
        source.addMessage("NotBlank.form.days", Locale.ENGLISH, "How many days?");
        assertThat(english.say(new DefaultMessageSourceResolvable(
                        new String[] {"NotBlank.form.days", "NotBlank"}, null, "default")))
                .isEqualTo("How many days?");
        assertThat(english.say("absent.key")).isEqualTo("??absent.key??");
    }
}
