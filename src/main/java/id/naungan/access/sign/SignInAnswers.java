package id.naungan.access.sign;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows a sign-in: the page she wanted, the choice of an office, or the form again with one sentence. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    /** Request attribute: key of the sentence that the sign-in page shows. */
    static final String FAULT = SignInAnswers.class.getName() + ".fault";

    private final Admission admission;
    private final SignInRecord records;

    SignInAnswers(Admission admission, SignInRecord records) {
        this.admission = admission;
        this.records = records;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        seeOther(
                response,
                who instanceof HalfOpen half
                        ? half.page() + Destinations.kept(request)
                        : admission.begin(request, response, (Presence) who));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (!(why instanceof AccountProvider.TooMany many) || many.isTold()) {
            records.refused(
                    String.valueOf(request.getParameter("login")),
                    request.getRemoteAddr(),
                    why instanceof AccountProvider.TooMany);
        }
        again(
                request,
                response,
                switch (why) {
                    case AccountProvider.TooMany many -> "access.signin.wait";
                    case AccountProvider.TooBusy busy -> "access.signin.busy";
                    case AccountProvider.NoPost none -> "access.signin.no-post";
                    default -> "access.signin.wrong";
                });
    }

    static void again(HttpServletRequest request, HttpServletResponse response, String fault)
            throws IOException, ServletException {
        request.setAttribute(FAULT, fault);
        request.getRequestDispatcher("/masuk/lagi").forward(request, response);
    }

    static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }
}
