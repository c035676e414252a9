package id.naungan.casework;

import id.naungan.access.CasePass;
import id.naungan.access.Permission;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.ProcedureStep;
import id.naungan.standards.StandardVersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Berkas kasus. The clear part of a case as it stood when the door opened: codes and times, no identity.
 * {@code pass} is the proof that the door opened; a file cannot be had without one.
 *
 * @param number what people say aloud, such as {@code PPA-26-7KQ2M}; unique in the office, never reused
 * @param standard the version of the standard the case is pinned to
 * @param path the way through that standard, such as {@code langsung}
 * @param informationReceivedAt when the office first heard; starts the clocks however late it was typed (UTC)
 * @param kind null until the first triage, as are risk and jurisdiction
 * @param needsOtherInstitution whether a service of another institution is needed (S3.13)
 * @param version counts changes; a form that saw an older one is told so
 */
public record CaseFile(
        CasePass pass,
        CaseId id,
        OfficeId office,
        String number,
        CaseState state,
        StandardVersionId standard,
        String path,
        Instant informationReceivedAt,
        Instant openedAt,
        @Nullable CaseKind kind,
        @Nullable RiskLevel risk,
        @Nullable Jurisdiction jurisdiction,
        boolean needsOtherInstitution,
        int version) {

    public boolean isTriaged() {
        return risk != null;
    }

    public boolean isClosed() {
        return state == CaseState.CLOSED || state == CaseState.ARCHIVED;
    }

    /** Whether she who opened the file may do this too; for deciding which buttons to draw. */
    public boolean may(Permission permission) {
        return pass.alsoOpens(permission);
    }

    /** What the steps of a standard may ask about the case. */
    public ProcedureStep.Facts facts() {
        return new ProcedureStep.Facts(risk, jurisdiction, kind, needsOtherInstitution);
    }

    /** Path of a page of this case, such as {@code at("triase")}. */
    public String at(String page) {
        return "/kasus/" + id + (page.isEmpty() ? "" : "/" + page);
    }

    /** The same file as of the version that the typist saw; an older one makes the desk refuse (two people saving at once). */
    public CaseFile asSeen(int seen) {
        return new CaseFile(
                pass,
                id,
                office,
                number,
                state,
                standard,
                path,
                informationReceivedAt,
                openedAt,
                kind,
                risk,
                jurisdiction,
                needsOtherInstitution,
                seen);
    }
}
