package id.naungan.intake;

import id.naungan.casework.CaseFile;
import id.naungan.documents.PaperModel;
import id.naungan.kernel.page.Sentences;
import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.Person;
import id.naungan.persons.PersonRole;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orang di atas naskah penerimaan. The address of the identity card and never where she is now; only numbers that may be called. */
@Component
class PaperPeople {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'pukul' HH.mm", Locale.of("id", "ID"));

    private final People people;

    PaperPeople(People people) {
        this.people = people;
    }

    List<Participant> of(CaseFile file) {
        return people.inCase(file.office(), file.id());
    }

    /** The names of all clients of the case. */
    String clients(CaseFile file) {
        return in(of(file), PersonRole.VICTIM).stream()
                .map(one -> one.person().identity().formalName())
                .collect(Collectors.joining(", "));
    }

    static List<Participant> in(List<Participant> all, PersonRole role) {
        return all.stream().filter(one -> one.role() == role).toList();
    }

    /** Her name for a place of signature; null where several might sign and a line is left. */
    static @Nullable String signing(List<Participant> all) {
        List<Participant> clients = in(all, PersonRole.VICTIM);
        return clients.size() == 1 ? clients.getFirst().person().identity().formalName() : null;
    }

    /** The block of a client; lines where nothing is known, and nothing but lines for nobody. */
    static PaperModel client(PaperModel paper, @Nullable Person person, Sentences words) {
        Identity who = person == null ? null : person.identity();
        return paper.field("Nama panggilan", who == null ? null : who.callName())
                .field("Nama lengkap", who == null ? null : who.fullName())
                .field("NIK (boleh kosong)", who == null ? null : who.nik())
                .field("Tanggal lahir atau umur", who == null ? null : born(who))
                .field(
                        "Jenis kelamin",
                        who == null || who.sex() == null
                                ? null
                                : words.say(who.sex().key()))
                .field("Alamat menurut KTP", who == null ? null : address(who))
                .field("Telepon yang aman, dan jamnya", who == null ? null : phones(who));
    }

    static @Nullable String address(Identity who) {
        Identity.Address address = who.ktpAddress();
        return address == null || address.words().isEmpty() ? null : address.words();
    }

    static @Nullable String born(Identity who) {
        Identity.Birth birth = who.birth();
        if (birth == null) {
            return null;
        }
        if (birth.date() != null) {
            return (who.birthPlace() == null ? "" : who.birthPlace() + ", ") + DAY.format(birth.date());
        }
        return birth.age() == null ? null : "sekitar " + birth.age() + " tahun";
    }

    private static @Nullable String phones(Identity who) {
        String safe = who.phones().stream()
                .filter(phone -> phone.mayCall() == Identity.MayCall.YES)
                .map(phone -> phone.number() + (phone.safeTime() == null ? "" : ", " + phone.safeTime()))
                .collect(Collectors.joining("; "));
        return safe.isEmpty() ? null : safe;
    }
}
