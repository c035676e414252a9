package id.naungan.access.sign;

import id.naungan.access.Accounts;
import id.naungan.access.factor.FactorDemand;
import id.naungan.access.factor.SecondFactors;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Penerimaan masuk. How far somebody has come with her password, and what is done once she is in. */
@Component
class Admission {
    static final String CODE = "/masuk/kode";
    static final String ENROL = "/masuk/faktor";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final FactorDemand demand;
    private final SessionIds sessions;
    private final KnownDevices devices;
    private final SignInRecord records;

    Admission(
            Accounts accounts,
            SecondFactors factors,
            FactorDemand demand,
            SessionIds sessions,
            KnownDevices devices,
            SignInRecord records) {
        this.accounts = accounts;
        this.factors = factors;
        this.demand = demand;
        this.sessions = sessions;
        this.devices = devices;
        this.records = records;
    }

    /** After the right password: present, half-open, or empty where no office has given her a post. */
    Optional<Authentication> byPassword(AccountId account) {
        List<OfficeId> offices = accounts.officesOf(account);
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        if (factors.isEnrolled(account)) {
            return Optional.of(new HalfOpen(account, CODE));
        }
        return Optional.of(demand.in(offices) ? new HalfOpen(account, ENROL) : presence(account, offices));
    }

    boolean hasPost(AccountId account) {
        return !accounts.officesOf(account).isEmpty();
    }

    /** After the second factor too: the session becomes hers under a new number. Answers where she goes. */
    String open(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        Presence presence = presence(account, accounts.officesOf(account));
        sessions.open(request, presence);
        return begin(request, response, presence);
    }

    String begin(HttpServletRequest request, HttpServletResponse response, Presence presence) {
        devices.remember(request, response, accounts.login(presence.account()));
        if (presence.office() == null) {
            return "/sesi/kantor";
        }
        records.begun(presence.account(), presence.office());
        sessions.choose(request, presence.office());
        return Destinations.of(request);
    }

    private static Presence presence(AccountId account, List<OfficeId> offices) {
        return new Presence(account, offices.size() == 1 ? offices.getFirst() : null);
    }
}
