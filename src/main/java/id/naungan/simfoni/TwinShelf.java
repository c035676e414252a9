package id.naungan.simfoni;

import id.naungan.kernel.OfficeClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Rak padanan. The version of the code lists that holds today; a new one waits for its day. */
@Component
public class TwinShelf {
    /** Western Indonesian time, the ministry's. */
    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);

    private static final Locale INDONESIAN = Locale.of("id");

    private final List<Twins> all = Twins.all();
    private final MessageSource messages;
    private final OfficeClock clock;

    TwinShelf(MessageSource messages, OfficeClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Twins today() {
        LocalDate today = LocalDate.ofInstant(clock.now(), WIB);
        return all.stream()
                .filter(twins -> !twins.from().isAfter(today))
                .reduce((former, later) -> later)
                .orElse(all.getFirst());
    }

    /** Simfoni is filled in Indonesian, whatever the reader's language. */
    Filling filling(ZoneId zone) {
        return new Filling(
                today(), zone, code -> messages.getMessage("event." + code.replace(':', '.'), null, INDONESIAN));
    }
}
