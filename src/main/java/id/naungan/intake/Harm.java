package id.naungan.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kekerasan per klien. Which client suffered what, from which accused; and of a child her categories, or the reason why there is none
 * (case-data 3.1, 5 and 10).
 */
public record Harm(List<OfClient> clients) {
    public static final Harm NONE = new Harm(List.of());

    public Harm {
        clients = List.copyOf(clients);
    }

    /** @param noCategory why a child has no category, empty where nothing was said */
    public record OfClient(UUID client, List<By> by, List<String> categories, String noCategory) {
        public OfClient {
            by = List.copyOf(by);
            categories = List.copyOf(categories);
        }

        /** Whether it is said which categories she has, or why she has none. */
        public boolean isCategorised() {
            return !categories.isEmpty() || !noCategory.isEmpty();
        }

        @Override
        public String toString() {
            return "OfClient[sealed]";
        }
    }

    /** @param accused null where it is not known who did it */
    public record By(@Nullable UUID accused, List<Violence> kinds) {
        public By {
            kinds = List.copyOf(kinds);
        }

        @Override
        public String toString() {
            return "By[sealed]";
        }
    }

    /** As it was saved last; number 0 before the first. */
    public record Version(int number, Harm harm) {}

    public Optional<OfClient> of(UUID client) {
        return clients.stream().filter(one -> one.client().equals(client)).findFirst();
    }

    @Override
    public String toString() {
        return "Harm[sealed]";
    }
}
