package id.naungan.intake.web;

import id.naungan.casework.Procedure;
import id.naungan.intake.IntakeEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Langkah awal krisis. Which steps of the standard belong to the counter, and the page that serves each. */
public final class CrisisSteps {
    private static final Map<String, String> PAGES = Map.of(
            IntakeEvent.SHORT_IDENTIFICATION.code(),
            "identifikasi",
            IntakeEvent.PRIORITY_DECIDED.code(),
            "prioritas",
            "letter.signed:referral-cover",
            "pengantar",
            IntakeEvent.ESCORTED.code(),
            "pengantaran",
            IntakeEvent.SAFE_TO_TALK.code(),
            "aman-bercerita");

    private CrisisSteps() {}

    /** The steps up to "safe and able to talk", as far as this standard has them. */
    public static List<Procedure.Line> here(List<Procedure.Line> lines) {
        return lines.stream()
                .filter(line -> code(line) != null || isArrival(line))
                .toList();
    }

    /** Path of the page below the case, or null when the step is not the counter's. */
    public static @Nullable String page(Procedure.Line line) {
        String code = code(line);
        return code == null ? null : "krisis/" + PAGES.get(code);
    }

    /** Message key of the button. */
    public static String key(Procedure.Line line) {
        String code = code(line);
        return "intake.step." + (code == null ? "case" : PAGES.get(code));
    }

    private static @Nullable String code(Procedure.Line line) {
        return line.step().parts().stream()
                .flatMap(part -> part.anyOf().stream())
                .filter(PAGES::containsKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean isArrival(Procedure.Line line) {
        return line.step().parts().stream().anyMatch(part -> part.anyOf().contains(IntakeEvent.REPORT_CRISIS.code()));
    }
}
