package id.naungan.standards;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for kinds of complaint channel in a document. */
final class ChannelKinds {
    private static final Map<String, ComplaintHandling.Kind> KINDS = Map.ofEntries(
            Map.entry("lapor", ComplaintHandling.Kind.LAPOR),
            Map.entry("darurat", ComplaintHandling.Kind.EMERGENCY),
            Map.entry("telepon", ComplaintHandling.Kind.PHONE),
            Map.entry("sms", ComplaintHandling.Kind.SMS),
            Map.entry("whatsapp", ComplaintHandling.Kind.WHATSAPP),
            Map.entry("surel", ComplaintHandling.Kind.EMAIL),
            Map.entry("surat", ComplaintHandling.Kind.LETTER),
            Map.entry("kotak-saran", ComplaintHandling.Kind.BOX),
            Map.entry("loket", ComplaintHandling.Kind.COUNTER),
            Map.entry("laman", ComplaintHandling.Kind.WEB));

    private ChannelKinds() {}

    static ComplaintHandling.Kind of(String word) {
        return KINDS.getOrDefault(word, ComplaintHandling.Kind.OTHER);
    }

    /** The link a contact makes by itself; null when it makes none. An office may change the contact, so it is not written twice. */
    static @Nullable String link(ComplaintHandling.Kind kind, @Nullable String contact) {
        if (contact == null) {
            return null;
        }
        String digits = contact.replaceAll("[ ().-]", "");
        return switch (kind) {
            case PHONE, EMERGENCY -> digits.matches("\\+?[0-9]{3,15}") ? "tel:" + digits : null;
            case EMAIL -> contact.matches("[^\\s@:?&]+@[^\\s@:?&]+") ? "mailto:" + contact : null;
            default -> null;
        };
    }
}
