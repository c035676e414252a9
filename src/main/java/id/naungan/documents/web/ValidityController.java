package id.naungan.documents.web;

import id.naungan.documents.Validities;
import id.naungan.documents.Validities.Validity;
import id.naungan.kernel.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pemeriksaan surat, for anybody with the QR code: whether the letter holds, and nothing of what it says. */
@Controller
class ValidityController {
    private final Validities validities;
    private final Pace pace;

    ValidityController(Validities validities, OfficeClock clock) {
        this.validities = validities;
        this.pace = new Pace(clock);
    }

    @GetMapping("/s/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        if (!pace.allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Validity> found = validities.of(code);
        Map<String, Object> model = new HashMap<>();
        model.put("validity", found.orElse(null));
        model.put("zone", found.map(Validity::zone).orElse(ZoneId.of("Asia/Jakarta")));
        return new ModelAndView("documents/validity", model, found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }
}
