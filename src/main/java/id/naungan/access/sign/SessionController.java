package id.naungan.access.sign;

import id.naungan.access.Accounts;
import id.naungan.access.Offices;
import id.naungan.access.factor.Passkeys;
import id.naungan.kernel.OfficeId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Masuk, pilihan kantor, dan sesi yang habis. */
@Controller
class SessionController {
    private static final Set<String> NOT_GIVEN_BACK = Set.of("_csrf", "_once");

    private final Accounts accounts;
    private final Offices offices;
    private final SessionIds sessions;
    private final Doors doors;
    private final SignInRecord records;
    private final Passkeys passkeys;

    record SignInForm(@Nullable String login) {}

    SessionController(
            Accounts accounts,
            Offices offices,
            SessionIds sessions,
            Doors doors,
            SignInRecord records,
            Passkeys passkeys) {
        this.accounts = accounts;
        this.offices = offices;
        this.sessions = sessions;
        this.doors = doors;
        this.records = records;
        this.passkeys = passkeys;
    }

    /** Also reached by forward, from a sign-in that was refused. */
    @RequestMapping({"/masuk", "/masuk/lagi"})
    ModelAndView form(@ModelAttribute("form") SignInForm form, BindingResult faults, HttpServletRequest request) {
        HttpStatus status = HttpStatus.OK;
        if (request.getAttribute(SignInAnswers.FAULT) instanceof String fault) {
            faults.reject(fault);
            status = switch (fault) {
                case "access.signin.busy" -> HttpStatus.SERVICE_UNAVAILABLE;
                case "access.signin.wait" -> HttpStatus.TOO_MANY_REQUESTS;
                default -> HttpStatus.UNPROCESSABLE_CONTENT;
            };
        }
        ModelAndView page = new ModelAndView("access/signin", faults.getModel(), status);
        String next = Destinations.of(request);
        page.addObject("next", next.equals(Destinations.HOME) ? "" : next);
        page.addObject("passkey", passkeys.toShow(request));
        page.addObject("signedOut", request.getParameter("keluar") != null);
        return page;
    }

    /** She is still there and wants to stay; coming here is enough. */
    @GetMapping("/sesi/tetap")
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }

    /** The first page of hers, once signed in. */
    @GetMapping("/sesi/mulai")
    String begin(HttpServletRequest request) {
        return "redirect:" + doors.first(request);
    }

    @GetMapping("/sesi/kantor")
    ModelAndView offices(HttpServletRequest request) {
        return presence(request)
                .map(presence -> new ModelAndView("access/offices", Map.of("offices", offered(presence))))
                .orElseGet(() -> new ModelAndView("redirect:" + Destinations.HOME));
    }

    @PostMapping("/sesi/kantor")
    String choose(@RequestParam("office") String code, HttpServletRequest request) {
        presence(request).ifPresent(presence -> offered(presence).stream()
                .filter(office -> office.code().equals(code))
                .findFirst()
                .ifPresent(office -> {
                    records.begun(presence.account(), office.id());
                    sessions.choose(request, office.id());
                }));
        return "redirect:" + Destinations.HOME;
    }

    /** Reached by forward only: a form came when its session was over, or from before a new sign-in. */
    @RequestMapping("/sesi/habis")
    ModelAndView givenBack(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_GIVEN_BACK.contains(name)
                    && !name.toLowerCase(java.util.Locale.ROOT).contains("password")) {
                fields.put(name, List.of(values));
            }
        });
        String action = String.valueOf(request.getAttribute("jakarta.servlet.forward.request_uri"));
        boolean upload = String.valueOf(request.getContentType()).startsWith("multipart/");
        return new ModelAndView(
                "access/given-back",
                Map.of(
                        "action",
                        action.equals("null") ? "/" : action,
                        "fields",
                        fields,
                        "upload",
                        upload,
                        "signedIn",
                        sessions.containsContext(request)),
                HttpStatus.UNAUTHORIZED);
    }

    private List<Offices.Office> offered(Presence presence) {
        return accounts.officesOf(presence.account()).stream()
                .map((OfficeId id) -> offices.find(id).orElseThrow())
                .sorted(Comparator.comparing(Offices.Office::name))
                .toList();
    }

    private static Optional<Presence> presence(HttpServletRequest request) {
        return request.getAttribute(Presence.class.getName()) instanceof Presence presence
                ? Optional.of(presence)
                : Optional.empty();
    }
}
