package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.SamePeople;
import id.naungan.documents.Incoming;
import id.naungan.documents.Vault;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinsfolk;
import id.naungan.persons.Kinship;
import id.naungan.persons.PersonRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Laporan ke dalam kasus. Brings what was told, who told it and the letter into a case, so that nothing is typed twice. */
@Component
class ReportTelling {
    private final CasePeople people;
    private final Kinsfolk kinsfolk;
    private final Journal journal;
    private final Vault vault;
    private final SamePeople same;

    ReportTelling(CasePeople people, Kinsfolk kinsfolk, Journal journal, Vault vault, SamePeople same) {
        this.people = people;
        this.kinsfolk = kinsfolk;
        this.journal = journal;
        this.vault = vault;
        this.same = same;
    }

    /** The one it is about, as the case begins to know her: her own number where she reported herself. */
    static Identity client(Report.Words words, String callName) {
        Identity called = Identity.called(callName);
        return words.kinship() == Kinship.SELF ? called.reachedAt(phones(words)) : called;
    }

    /** In which cases somebody of the name that was told is helped already, as far as she may see. */
    List<SamePeople.Alike> alike(Actor actor, Report report) {
        String about = report.words().about();
        return about == null
                ? List.of()
                : same.alike(actor, Identity.named(about)).stream()
                        .filter(one -> one.role() == PersonRole.VICTIM)
                        .toList();
    }

    /** The letter's number in the vault, where one came along. */
    Outcome<Optional<UUID>> tell(Actor actor, CaseFile file, Report report, @Nullable Incoming scan) {
        Report.Words words = report.words();
        if (words.told() != null || words.agency() != null) {
            journal.record(
                    actor,
                    file.id(),
                    IntakeEvent.REPORT_NOTED,
                    Entry.at(report.receivedAt()).about(report.id()).saying(words(words)));
        }
        if (words.reporter() != null && words.kinship() != Kinship.SELF && file.may(CasePermission.WRITE_IDENTITY)) {
            reporter(actor, file, words, words.reporter());
        }
        return scan == null
                ? Outcome.done(Optional.empty())
                : vault.keep(actor, file.id(), scan).then(kept -> Outcome.done(Optional.of(kept)));
    }

    private void reporter(Actor actor, CaseFile file, Report.Words words, String name) {
        List<PersonId> clients = people.masked(file).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(CasePeople.Masked::id)
                .toList();
        PersonId reporter = people.add(
                actor, file, PersonRole.REPORTER, Identity.named(name).reachedAt(phones(words)));
        if (words.isSuspect()) {
            people.also(actor, file, reporter, PersonRole.ACCUSED);
        }
        clients.forEach(
                client -> kinsfolk.say(actor.office(), file.id(), new Kin(reporter, client, words.kinship(), null)));
    }

    private static List<Identity.Phone> phones(Report.Words words) {
        return words.phone() == null
                ? List.of()
                : List.of(new Identity.Phone(words.phone(), words.mayCall(), words.safeTime(), null));
    }

    private static String words(Report.Words words) {
        String told = words.told() == null ? "" : words.told();
        if (words.agency() == null) {
            return told;
        }
        String from = words.agency() + (words.letter() == null ? "" : ", " + words.letter());
        return told.isEmpty() ? from : from + "\n" + told;
    }
}
