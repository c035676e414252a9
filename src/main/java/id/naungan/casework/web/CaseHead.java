package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Procedure;
import id.naungan.casework.StepDesk;
import id.naungan.casework.TeamDesk;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Query;
import id.naungan.persons.Kin;
import id.naungan.standards.Standard;
import id.naungan.standards.Standards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Kepala berkas. What casework itself shows of a case, before the rooms add their pieces: standard, people, team, facts. */
@Component
class CaseHead {
    private final StepDesk steps;
    private final CasePeople people;
    private final TeamDesk team;
    private final Journal journal;

    CaseHead(StepDesk steps, CasePeople people, TeamDesk team, Journal journal) {
        this.steps = steps;
        this.people = people;
        this.team = team;
        this.journal = journal;
    }

    /** All that the methods below ask. */
    List<Query> asks(Actor actor, CaseFile file) {
        List<Query> asked = new ArrayList<>(people.asks(file));
        asked.add(journal.asksFacts(file.id()));
        asked.add(team.asks(file));
        asked.add(steps.asksStanding(actor));
        return asked;
    }

    Standard standard(CaseFile file) {
        return steps.standard(file);
    }

    Standards.Standing standing(Actor actor, CaseFile file) {
        return steps.standing(actor, file);
    }

    Procedure procedure(CaseFile file, List<Fact> facts) {
        return steps.procedure(file, facts);
    }

    List<Fact> facts(CaseFile file) {
        return journal.facts(file.id());
    }

    List<CasePeople.Masked> people(CaseFile file) {
        return people.masked(file);
    }

    Map<PersonId, List<Kin>> relations(CaseFile file) {
        return people.relations(file);
    }

    List<TeamDesk.Member> team(CaseFile file) {
        return team.members(file);
    }
}
