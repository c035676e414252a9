package id.naungan.access.sign;

import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.factor.SecondFactors;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Bukti baru, counted in the buckets of the sign-in, so that a session left open is no place for guessing. */
@Component
class FreshProof implements Actors.Proof {
    private static final int LONGEST = 1000;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final SignInRecord records;

    FreshProof(
            Accounts accounts, SecondFactors factors, Throttle throttle, KnownDevices devices, SignInRecord records) {
        this.accounts = accounts;
        this.factors = factors;
        this.throttle = throttle;
        this.devices = devices;
        this.records = records;
    }

    @Override
    public boolean asksCode(Actor actor) {
        return factors.isEnrolled(actor.account());
    }

    @Override
    public Outcome<AccountId> check(Actor actor, HttpServletRequest request, String password, String code) {
        String login = accounts.login(actor.account());
        Attempt from = new Attempt(request.getRemoteAddr(), devices.mark(request, login));
        boolean asked = asksCode(actor);
        if (throttle.turnedAway(login, from) > 0 || asked && throttle.turnedAway(actor.account()) > 0) {
            records.unproved(actor, from.address());
            return Outcome.refused(Actors.CannotProve.WAIT);
        }
        Accounts.Verdict verdict = accounts.verify(login, password.length() > LONGEST ? "" : password);
        boolean hers = verdict instanceof Accounts.Verdict.Right;
        // The same work whether or not the password was right; but a code is used up only beside the right one.
        boolean coded = factors.accepts(actor.account(), code, hers) || !asked;
        if (verdict instanceof Accounts.Verdict.Busy) {
            return Outcome.refused(Actors.CannotProve.BUSY);
        }
        if (!hers || !coded) {
            records.unproved(actor, from.address());
            return Outcome.refused(Actors.CannotProve.WRONG);
        }
        throttle.succeeded(login, from);
        throttle.succeeded(actor.account());
        records.proved(actor);
        return Outcome.done(actor.account());
    }
}
