package id.naungan.access.sign;

import id.naungan.access.Offices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Halaman umum satu kantor: {@code /k/rawa-tirta/l/...} leads to the page and lets this browser read that office's pages until it closes. */
@Controller
class NamedOfficeController {
    private static final String PUBLIC = "/l";

    private final Offices offices;

    NamedOfficeController(Offices offices) {
        this.offices = offices;
    }

    @GetMapping({"/k/{code}", "/k/{code}/**"})
    String lead(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        Offices.Office office = offices.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String rest = request.getRequestURI().substring("/k/".length() + code.length());
        boolean known = rest.equals(PUBLIC) || rest.startsWith(PUBLIC + "/");
        response.addHeader("Set-Cookie", ResponseCookie.from(OfficeFilter.COOKIE, office.code()).secure(true).httpOnly(true)
                .sameSite("Lax").path("/").build().toString());
        return "redirect:" + (known ? rest : "/");
    }
}
