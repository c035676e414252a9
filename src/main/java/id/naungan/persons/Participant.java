package id.naungan.persons;

import id.naungan.kernel.CaseId;
import java.time.Instant;

/** Orang dalam kasus. A person in her role in one case. */
public record Participant(CaseId caseId, PersonRole role, Person person, Instant since) {}
