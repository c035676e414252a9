package id.naungan.access.sign;

import id.naungan.access.factor.Passkeys;
import id.naungan.kernel.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Masuk dengan kunci sandi: the device has asked for PIN or finger, so that it stands for password and code together. */
@Controller
class PasskeyController {
    private final Passkeys passkeys;
    private final Admission admission;

    PasskeyController(Passkeys passkeys, Admission admission) {
        this.passkeys = passkeys;
        this.admission = admission;
    }

    @PostMapping("/masuk/kunci")
    String show(
            @RequestParam(defaultValue = "") String answer, HttpServletRequest request, HttpServletResponse response) {
        AccountId account =
                passkeys.shown(request, answer).filter(admission::hasPost).orElse(null);
        if (account == null) {
            request.setAttribute(SignInAnswers.FAULT, "access.passkey.failed");
            return "forward:/masuk/lagi";
        }
        return "redirect:" + admission.open(request, response, account);
    }
}
