package id.naungan.outreach.web;

import id.naungan.casework.CaseFile;
import id.naungan.deadlines.CaseClock;
import id.naungan.documents.Letter;
import id.naungan.kernel.page.Notice;
import id.naungan.outreach.Missing;
import id.naungan.outreach.Outreach;
import id.naungan.outreach.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Halaman penjangkauan. All that its pages show of a case.
 *
 * @param clocks the promises that end by meeting her
 * @param letter the newest task letter, signed or not
 * @param notices who is on call
 */
public record OutreachView(
        CaseFile file,
        Outreach outreach,
        List<CaseClock> clocks,
        List<Missing> missing,
        Optional<Letter> letter,
        boolean reporterAccused,
        List<Notice.Shown> notices,
        Rights rights) {
    /** When less is left, waiting for a signature may break the promise. */
    private static final Duration SOON = Duration.ofHours(6);

    /** What she may do here. */
    public record Rights(boolean record, boolean oversee, boolean identity, boolean address, boolean triage) {}

    /** The limit that is near or passed while something is still missing and nobody has left. */
    public Optional<Instant> pressing(Instant now) {
        return missing.isEmpty() || isAway()
                ? Optional.empty()
                : clocks.stream()
                        .filter(CaseClock::isRunning)
                        .flatMap(clock -> Optional.ofNullable(clock.dueAt()).stream())
                        .filter(due -> due.isBefore(now.plus(SOON)))
                        .findFirst();
    }

    /** Whether a team is on the road or has met her: then nothing is missing for a departure. */
    public boolean isAway() {
        return outreach.isMet() || outreach.open().filter(Visit::hasLeft).isPresent();
    }

    public String at(String page) {
        return file.at(page.isEmpty() ? "penjangkauan" : "penjangkauan/" + page);
    }

    public boolean isSigned() {
        return letter.filter(one -> one.state().holds()).isPresent();
    }
}
