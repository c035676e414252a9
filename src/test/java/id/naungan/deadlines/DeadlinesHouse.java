package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Actor;
import id.naungan.access.CaseGrants;
import id.naungan.access.Relation;
import id.naungan.journal.Entry;
import id.naungan.journal.EventCode;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.RiskLevel;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import id.naungan.standards.ProcedureStep;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** An office that follows the real crisis standard and an invented one with a clock of every kind. */
public final class DeadlinesHouse {
    public final Cast cast;
    public final StandardVersionId crisis;
    public final StandardVersionId invented;
    private final ApplicationContext program;

    public DeadlinesHouse(ApplicationContext program) {
        this.program = program;
        this.cast = Cast.fresh(program);
        add("src/main/resources/standards/p2tp2a/intervensi-krisis.yaml");
        add("src/test/resources/deadlines/uji-batas.yaml");
        this.crisis = adopt("intervensi-krisis");
        this.invented = adopt("uji-batas");
    }

    /** Opens a case received by the intake officer and run by the case manager. */
    public CaseId open() {
        return as("INTAKE_OFFICER", () -> {
            CaseId caseId = CaseId.random();
            CaseGrants grants = program.getBean(CaseGrants.class);
            grants.open(actor(), caseId, Relation.INTAKE);
            grants.grant(actor(), caseId, cast.account("CASE_MANAGER"), Relation.CASE_MANAGER);
            program.getBean(Sealing.class).makeKey(new Owner(cast.officeId(), Subject.CASE, caseId.value()));
            return caseId;
        });
    }

    public CaseId follow(StandardVersionId standard, Instant informationReceivedAt) {
        CaseId caseId = open();
        run(clocks -> clocks.follow(
                actor(),
                caseId,
                standard,
                "langsung",
                informationReceivedAt,
                informationReceivedAt,
                "/kasus/" + caseId));
        return caseId;
    }

    public void record(CaseId caseId, String event, Instant happenedAt) {
        EventCode code = () -> event;
        as("CASE_MANAGER", () -> program.getBean(Journal.class).record(actor(), caseId, code, Entry.at(happenedAt)));
    }

    /** The same with words, as a form that asks for the reason does. */
    public void explain(CaseId caseId, String event, Instant happenedAt, String words) {
        EventCode code = () -> event;
        as("CASE_MANAGER", () -> program.getBean(Journal.class)
                .record(actor(), caseId, code, Entry.at(happenedAt).saying(words)));
    }

    /** Attests a step by hand, as the case page does. */
    public void attest(CaseId caseId, String step, Instant happenedAt) {
        EventCode code = () -> "step.attested";
        as("CASE_MANAGER", () -> program.getBean(Journal.class)
                .record(actor(), caseId, code, Entry.at(happenedAt).forStep(step)));
    }

    public CaseClock clock(CaseId caseId, String code) {
        return as("CASE_MANAGER", () -> clocks().ofCase(caseId)).stream()
                .filter(clock -> clock.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public <T> T as(String key, Supplier<T> work) {
        return cast.as(key, work);
    }

    public void run(java.util.function.Consumer<CaseClocks> work) {
        as("CASE_MANAGER", () -> {
            work.accept(clocks());
            return true;
        });
    }

    public Actor actor() {
        return cast.actor("CASE_MANAGER");
    }

    public CaseClocks clocks() {
        return program.getBean(CaseClocks.class);
    }

    /** Adopts one of the founding standards. */
    public StandardVersionId founding(String file, String code) {
        add("src/main/resources/standards/" + file);
        return adopt(code);
    }

    /** What a triage tells the clocks when only the risk matters. */
    public static ProcedureStep.Facts risk(RiskLevel risk) {
        return new ProcedureStep.Facts(risk, null, null, false);
    }

    private void add(String file) {
        try {
            var checked = program.getBean(Standards.class).addToLibrary(file, Files.readString(Path.of(file)));
            assertThat(checked.isAccepted()).as(checked.toString()).isTrue();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private StandardVersionId adopt(String code) {
        return cast.within(() -> program.getBean(Standards.class)
                        .adopt(cast.officeId(), code, Map.of(), "Wulan Ariyanti", LocalDate.of(2026, 1, 1)))
                .orThrow();
    }
}
