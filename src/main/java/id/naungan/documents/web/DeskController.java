package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.documents.DocumentPermission;
import id.naungan.documents.Letter;
import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.kernel.OfficeClock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Meja surat: letters that wait for her, and the register of signed ones. */
@Controller
class DeskController {
    private static final int A_PAGE = 50;
    private static final int FIRST_YEAR = 2000;

    private final Letters letters;
    private final CaseDoor door;
    private final OfficeClock clock;

    DeskController(Letters letters, CaseDoor door, OfficeClock clock) {
        this.letters = letters;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/kerja/tanda-tangan")
    ModelAndView inbox(Actor actor) {
        door.enter(actor, DocumentPermission.LETTER_READ);
        return new ModelAndView(
                "documents/inbox", Map.of("waiting", letters.waitingFor(actor), "returned", letters.returnedTo(actor)));
    }

    @GetMapping("/kerja/surat")
    ModelAndView register(
            Actor actor,
            @RequestParam(required = false) @Nullable String tahun,
            @RequestParam(required = false) @Nullable String jenis,
            @RequestParam(required = false) @Nullable String hal) {
        int thisYear = clock.now().atZone(actor.zone()).getYear();
        int year = Math.clamp(number(tahun, thisYear), FIRST_YEAR, thisYear);
        int page = Math.clamp(number(hal, 1), 1, 1_000);
        LetterType type = Arrays.stream(LetterType.values())
                .filter(one -> one.code().equals(jenis))
                .findFirst()
                .orElse(null);
        List<Letter> found = letters.register(actor, year, type, (page - 1) * A_PAGE, A_PAGE + 1);
        var view = new RegisterView(
                year, thisYear, type, page, found.stream().limit(A_PAGE).toList(), found.size() > A_PAGE);
        return new ModelAndView("documents/register", Map.of("view", view));
    }

    private static int number(@Nullable String typed, int otherwise) {
        return typed == null || !typed.matches("\\d{1,4}") ? otherwise : Integer.parseInt(typed);
    }
}
