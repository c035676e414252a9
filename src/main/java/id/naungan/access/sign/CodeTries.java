package id.naungan.access.sign;

import id.naungan.kernel.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Percobaan kode. Counts what is typed as a second factor before it is looked at, and says one thing of all that is wrong. */
@Component
class CodeTries {
    static final String WRONG = "access.code.wrong";
    static final String WAIT = "access.signin.wait";

    private final Throttle throttle;
    private final SignInRecord records;

    CodeTries(Throttle throttle, SignInRecord records) {
        this.throttle = throttle;
        this.records = records;
    }

    /** The sentence of the refusal; empty when it was she. */
    Optional<String> refuse(AccountId account, HttpServletRequest request, BooleanSupplier isHers) {
        long times = throttle.turnedAway(account);
        if (times > 0) {
            if (Throttle.isTold(times)) {
                records.refusedCode(account, request.getRemoteAddr(), true);
            }
            return Optional.of(WAIT);
        }
        if (!isHers.getAsBoolean()) {
            records.refusedCode(account, request.getRemoteAddr(), false);
            return Optional.of(WRONG);
        }
        throttle.succeeded(account);
        return Optional.empty();
    }
}
