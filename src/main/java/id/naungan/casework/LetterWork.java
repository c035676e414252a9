package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.documents.Letter;
import id.naungan.documents.Letters;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Surat di daftar kerja. Letters that wait for her hand, and her own that came back. */
@Component
class LetterWork implements WorkSource {
    private final Letters letters;
    private final MessageSource words;

    LetterWork(Letters letters, MessageSource words) {
        this.letters = letters;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return letters.asksOpen(actor);
    }

    @Override
    public List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        return Stream.concat(
                        letters.waitingFor(actor).stream()
                                .map(letter -> task(letter, "casework.work.letter-waits", locale)),
                        letters.returnedTo(actor).stream()
                                .map(letter -> task(letter, "casework.work.letter-returned", locale)))
                .toList();
    }

    private WorkSource.Task task(Letter letter, String key, Locale locale) {
        String what = words.getMessage(key, new Object[] {letter.type().heading()}, locale);
        return new WorkSource.Task(WorkSource.Group.TODAY, letter.caseId(), what, null, "/surat/" + letter.id());
    }
}
