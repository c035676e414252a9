package id.naungan.access.sign;

import id.naungan.access.Actors;
import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs the rest of the request for one office: that of the session, or for the public the first one. Pages of a named office open its scope themselves. */
class OfficeFilter extends OncePerRequestFilter {
    private static final String CHOICE = "/sesi/kantor";

    private final Offices offices;

    OfficeFilter(Offices offices) {
        this.offices = offices;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Presence presence)) {
            forPublic(request, response, chain);
            return;
        }
        request.setAttribute(Presence.class.getName(), presence);
        if (presence.office() != null) {
            Actors.signedIn(request, presence.account(), presence.office());
            within(presence.office(), presence.account(), request, response, chain);
        } else if (request.getRequestURI().startsWith("/sesi/")) {
            chain.doFilter(request, response);
        } else {
            SignInAnswers.seeOther(response, CHOICE);
        }
    }

    private void forPublic(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<OfficeId> office = offices.first().map(Offices.Office::id);
        if (office.isPresent()) {
            within(office.get(), null, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void within(
            OfficeId office,
            @Nullable AccountId account,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        ServletException[] thrown = new ServletException[1];
        try {
            OfficeScope.run(office, account, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    thrown[0] = e;
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }
}
