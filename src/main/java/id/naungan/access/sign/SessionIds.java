package id.naungan.access.sign;

import id.naungan.access.Actors;
import id.naungan.access.LoginSessions;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Isi sesi. Keeps account and office of a session as texts, and ends it after 10 minutes without work or 10 hours in all (D23). */
@Component
class SessionIds implements SecurityContextRepository {
    static final Duration IDLE = Duration.ofMinutes(10);
    static final Duration ABSOLUTE = Duration.ofHours(10);

    /** So that a busy page does not rewrite the row at every click. */
    private static final Duration GRAIN = Duration.ofSeconds(20);

    /** The table takes the account of its row from this text. */
    private static final String ACCOUNT = Actors.WHOSE;

    /** The same before the second factor; no page but that of the factor knows of it. */
    private static final String HALF = "half";

    private static final String OFFICE = "office";
    private static final String SINCE = "since";
    private static final String SEEN = "seen";

    private final OfficeClock clock;

    SessionIds(OfficeClock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        Presence presence = presence(holder.getRequest());
        return presence == null ? new SecurityContextImpl() : new SecurityContextImpl(presence);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        switch (context.getAuthentication()) {
            case Presence presence -> keep(request, ACCOUNT, presence.account());
            case HalfOpen half -> keep(request, HALF, half.account());
            case null, default -> {}
        }
    }

    /** Nothing of whoever was here before stays. */
    private void keep(HttpServletRequest request, String as, AccountId account) {
        HttpSession session = request.getSession();
        List.of(ACCOUNT, HALF, OFFICE).forEach(session::removeAttribute);
        session.setAttribute(as, account.toString());
        session.setAttribute("device", LoginSessions.device(request.getHeader("User-Agent")));
        session.setAttribute(SINCE, Long.toString(clock.now().getEpochSecond()));
        session.setAttribute(SEEN, Long.toString(clock.now().getEpochSecond()));
    }

    /** Whose password was right a short while ago, when her second factor is still to come. */
    Optional<AccountId> halfOpen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HALF) instanceof String account
                        && !clock.now().isAfter(moment(session, SINCE).plus(IDLE))
                ? Optional.of(AccountId.of(account))
                : Optional.empty();
    }

    /** The half-open session becomes hers: under a new number, with a new token for its forms. */
    void open(HttpServletRequest request, Presence presence) {
        request.getSession();
        request.changeSessionId();
        SessionCsrf.forget(request);
        keep(request, ACCOUNT, presence.account());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    void choose(HttpServletRequest request, OfficeId office) {
        request.getSession().setAttribute(OFFICE, office.toString());
    }

    private @Nullable Presence presence(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        // Asked while the session is at hand: the answer is kept, and after a short answer the filter reads no row
        // again.
        request.isRequestedSessionIdValid();
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            return null;
        }
        if (isOver(session)) {
            session.invalidate();
            return null;
        }
        OfficeId office = session.getAttribute(OFFICE) instanceof String chosen ? OfficeId.of(chosen) : null;
        return new Presence(AccountId.of(account), office);
    }

    private boolean isOver(HttpSession session) {
        Instant now = clock.now();
        Instant seen = moment(session, SEEN);
        if (now.isAfter(seen.plus(IDLE)) || now.isAfter(moment(session, SINCE).plus(ABSOLUTE))) {
            return true;
        }
        if (now.isAfter(seen.plus(GRAIN))) {
            session.setAttribute(SEEN, Long.toString(now.getEpochSecond()));
        }
        return false;
    }

    private static Instant moment(HttpSession session, String name) {
        return session.getAttribute(name) instanceof String text
                ? Instant.ofEpochSecond(Long.parseLong(text))
                : Instant.EPOCH;
    }
}
