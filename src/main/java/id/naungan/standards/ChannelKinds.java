package id.naungan.standards;

import java.util.Map;

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
}
