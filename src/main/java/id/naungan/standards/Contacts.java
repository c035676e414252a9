package id.naungan.standards;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kontak kantor penyusun, taken out of a text that another office uses: what she has not said herself is left empty. */
final class Contacts {
    private final Standard standard;
    private final Set<String> said;
    /** Values of the text that belong to the office which wrote it. */
    private final Set<String> foreign;

    Contacts(Standard standard, Set<String> said) {
        this.standard = standard;
        this.said = said;
        this.foreign = standard.parameters().stream()
                .filter(this::isForeign)
                .map(Standard.Parameter::text)
                .collect(Collectors.toSet());
    }

    Standard applied() {
        return foreign.isEmpty()
                ? standard
                : standard.with(agency(standard.agency()), complaints(standard.complaints()), parameters());
    }

    private boolean isForeign(Standard.Parameter parameter) {
        return parameter.text() != null && !said.contains(parameter.code());
    }

    private Standard.Agency agency(Standard.Agency agency) {
        return new Standard.Agency(
                agency.name(),
                agency.hierarchy(),
                own(agency.street()),
                own(agency.phone()),
                own(agency.email()),
                own(agency.site()),
                agency.source());
    }

    private ComplaintHandling complaints(ComplaintHandling complaints) {
        List<ComplaintHandling.Channel> channels = complaints.channels().stream()
                .map(channel -> channel.contact() == null || own(channel.contact()) != null
                        ? channel
                        : new ComplaintHandling.Channel(channel.clause(), channel.kind(), null, null))
                .toList();
        return new ComplaintHandling(channels, complaints.stages(), complaints.promise(), complaints.remarks());
    }

    private List<Standard.Parameter> parameters() {
        return standard.parameters().stream()
                .map(one -> isForeign(one)
                        ? new Standard.Parameter(
                                one.code(), one.label(), null, one.least(), one.most(), one.counts(), null)
                        : one)
                .toList();
    }

    private @Nullable String own(@Nullable String contact) {
        return contact == null || foreign.contains(contact) ? null : contact;
    }
}
