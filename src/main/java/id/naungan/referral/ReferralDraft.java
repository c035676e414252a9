package id.naungan.referral;

import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.partners.Faith;
import id.naungan.partners.Need;
import id.naungan.partners.SharedField;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Isi rujukan. What the officer typed, with the minimum content of a referral letter; whole under the case's seal.
 *
 * @param service what the partner is asked to give
 * @param otherPapers copies beside the listed ones, in words; may be empty
 * @param faith of the client, asked for a religious companion alone (S4.22); null otherwise
 * @param withheld what the sharing agreement with the partner kept back; empty as typed
 */
public record ReferralDraft(
        Need need,
        Recipient recipient,
        String service,
        Urgency urgency,
        Ground ground,
        Story story,
        String purpose,
        Set<Paper> papers,
        String otherPapers,
        @Nullable Faith faith,
        Set<SharedField> withheld) {

    public ReferralDraft {
        papers = Set.copyOf(papers);
        withheld = Set.copyOf(withheld);
    }

    /** To whom; {@code partner} is null when it stands in words only, {@code contact} may be empty. */
    public record Recipient(@Nullable UUID partner, String name, String contact) {}

    /** Why identity may go out, and which fields; {@code article} only for a legal duty. */
    public record Ground(Disclosure.Basis basis, @Nullable String article, Set<Field> fields) {
        public Ground {
            fields = Set.copyOf(fields);
        }
    }

    /** Written down so that she need not tell it again; each text may be empty but for what the form asks. */
    public record Story(String chronology, String given, String physical, String psychological, String family) {}

    /** The same, less what an agreement does not name; initials always stay, since a letter must say of whom it speaks. */
    public ReferralDraft within(Set<SharedField> allowed) {
        Set<SharedField> kept = EnumSet.noneOf(SharedField.class);
        Predicate<SharedField> may = field -> {
            if (!allowed.contains(field)) {
                kept.add(field);
            }
            return allowed.contains(field);
        };
        Set<Field> fields = ground.fields().stream()
                .filter(field -> shared(field) == null || may.test(shared(field)))
                .collect(Collectors.toSet());
        Story told = new Story(
                told(story.chronology(), SharedField.CHRONOLOGY, may),
                told(story.given(), SharedField.SERVICES_GIVEN, may),
                told(story.physical(), SharedField.PHYSICAL_CONDITION, may),
                told(story.psychological(), SharedField.PSYCHOLOGICAL_CONDITION, may),
                told(story.family(), SharedField.FAMILY, may));
        return new ReferralDraft(
                need,
                recipient,
                service,
                urgency,
                new Ground(ground.basis(), ground.article(), fields),
                told,
                purpose,
                papers,
                otherPapers,
                faith,
                kept);
    }

    private static String told(String text, SharedField field, Predicate<SharedField> may) {
        return text.isEmpty() || may.test(field) ? text : "";
    }

    private static @Nullable SharedField shared(Field field) {
        return switch (field) {
            case INITIALS -> null;
            case FORMAL_NAME -> SharedField.NAME;
            case NIK -> SharedField.NIK;
            case BIRTH -> SharedField.BIRTH_DATE;
            case SEX -> SharedField.SEX;
            case ADDRESS -> SharedField.ADDRESS;
            case PHONE -> SharedField.CONTACT;
        };
    }
}
