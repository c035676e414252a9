package id.naungan.casework.care;

import id.naungan.casework.CaseFile;
import id.naungan.documents.PaperModel;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.Person;
import id.naungan.persons.PersonRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nama di atas naskah. Who somebody is, as a paper has it that she signs; the address of her identity card and never where she is now. */
@Component
class PaperNames {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    private final People people;

    PaperNames(People people) {
        this.people = people;
    }

    /** The clients of the case, in the order of joining. */
    List<Person> clients(CaseFile file) {
        return people.inCase(file.office(), file.id()).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(Participant::person)
                .toList();
    }

    Optional<Person> of(CaseFile file, @Nullable PersonId id) {
        return id == null
                ? Optional.empty()
                : people.inCase(file.office(), file.id()).stream()
                        .map(Participant::person)
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .or(() -> people.find(file.office(), id));
    }

    /** Her name for a place of signature; null where several might sign and a line is left. */
    @Nullable
    String signing(CaseFile file) {
        List<Person> clients = clients(file);
        return clients.size() == 1 ? clients.getFirst().identity().formalName() : null;
    }

    /** What is not known leaves a line: she may write it or leave it. */
    static PaperModel identify(PaperModel paper, @Nullable Person person) {
        Identity identity = person == null ? null : person.identity();
        if (identity == null) {
            return paper.field("Nama", null)
                    .field("NIK (boleh kosong)", null)
                    .field("Tempat, tanggal lahir", null)
                    .field("Alamat menurut KTP", null);
        }
        Identity.Address address = identity.ktpAddress();
        return paper.field("Nama", identity.formalName())
                .field("NIK (boleh kosong)", identity.nik())
                .field("Tempat, tanggal lahir", born(identity))
                .field("Alamat menurut KTP", address == null || address.words().isEmpty() ? null : address.words());
    }

    private static @Nullable String born(Identity identity) {
        Identity.Birth birth = identity.birth();
        LocalDate date = birth == null ? null : birth.date();
        if (date == null) {
            return null;
        }
        String place = identity.birthPlace();
        return (place == null ? "" : place + ", ") + DAY.format(date);
    }
}
