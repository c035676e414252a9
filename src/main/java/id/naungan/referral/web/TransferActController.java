package id.naungan.referral.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.documents.Incoming;
import id.naungan.documents.Vault;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.referral.CannotTransfer;
import id.naungan.referral.SendingDesk;
import id.naungan.referral.Transfer;
import id.naungan.referral.TransferDesk;
import id.naungan.referral.TransferPermission;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One transfer, and each thing that can happen to it next. */
@Controller
@RequestMapping("/kasus/{id}/pelimpahan/{transfer}")
class TransferActController {
    private static final String TEMPLATE = "referral/transfer-act";

    private final TransferDesk desk;
    private final SendingDesk sending;
    private final Vault vault;
    private final OfficeClock clock;

    TransferActController(TransferDesk desk, SendingDesk sending, Vault vault, OfficeClock clock) {
        this.desk = desk;
        this.sending = sending;
        this.vault = vault;
        this.clock = clock;
    }

    record ActForm(@Nullable TypedMoment at, @Nullable String words) {}

    @GetMapping
    ModelAndView show(@Open(TransferPermission.Code.WRITE) CaseFile file, @PathVariable String transfer) {
        Transfer found = find(file, transfer);
        return new ModelAndView(
                "referral/transfer", Map.of("file", file, "transfer", found, "letter", sending.letter(file, found)));
    }

    @GetMapping("/{act}")
    ModelAndView form(
            @Open(TransferPermission.Code.WRITE) CaseFile file,
            @PathVariable String transfer,
            @PathVariable String act,
            Actor actor) {
        Transfer.Kind kind = kind(act);
        return new ModelAndView(TEMPLATE, model(file, find(file, transfer), kind))
                .addObject("form", new ActForm(TypedMoment.of(clock.now(), actor.zone()), null));
    }

    @PostMapping("/{act}")
    ModelAndView record(
            @Open(TransferPermission.Code.WRITE) CaseFile file,
            @PathVariable String transfer,
            @PathVariable String act,
            @RequestParam(Page.SEEN) int seen,
            @ModelAttribute("form") ActForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Actor actor) {
        Transfer.Kind kind = kind(act);
        Transfer found = find(file, transfer);
        Instant at = isNow(found, kind) ? clock.now() : typed(form, actor, faults);
        String words = isNow(found, kind) && kind == Transfer.Kind.OFFERED
                ? Typed.text(form.words(), Typed.LONG, faults, "words")
                : Typed.needed(form.words(), Typed.LONG, faults, "words", "referral.transfer.words.missing");
        if (at != null && !faults.hasErrors()) {
            UUID receipt = kept(actor, file, scan, faults);
            if (!faults.hasErrors()
                    && sending.record(actor, file, found, seen, new Transfer.Act(kind, at, words, "", receipt))
                            instanceof Outcome.Refused<Transfer.Kind> refused) {
                refuse(faults, refused.why());
            }
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, found, kind))
                : Reply.goTo(found.at(file));
    }

    /** What goes to an office of this installation goes now, and is taken back now. */
    static boolean isNow(Transfer transfer, Transfer.Kind kind) {
        return transfer.draft().receiver().isHere() && kind != Transfer.Kind.ACCEPTED;
    }

    private static @Nullable Instant typed(ActForm form, Actor actor, BindingResult faults) {
        Instant at = form.at() == null ? null : form.at().instant(actor.zone());
        if (at == null) {
            Reply.fault(faults, "at", "casework.form.moment");
        }
        return at;
    }

    private @Nullable UUID kept(Actor actor, CaseFile file, @Nullable MultipartFile scan, BindingResult faults) {
        if (scan == null || scan.isEmpty()) {
            return null;
        }
        return switch (vault.keep(actor, file.id(), Incoming.of(scan))) {
            case Outcome.Done<UUID> done -> done.value();
            case Outcome.Refused<UUID> refused -> {
                Reply.refuse(faults, refused.why());
                yield null;
            }
        };
    }

    private static void refuse(BindingResult faults, Refusal why) {
        if (why == CannotTransfer.IN_THE_FUTURE || why == CannotTransfer.BEFORE_THE_LAST_ACT) {
            Reply.refuse(faults, "at", why);
        } else {
            Reply.refuse(faults, why);
        }
    }

    private static Map<String, Object> model(CaseFile file, Transfer transfer, Transfer.Kind kind) {
        return Map.of("file", file, "transfer", transfer, "kind", kind, "now", isNow(transfer, kind));
    }

    private Transfer find(CaseFile file, String number) {
        return TypedId.read(number).flatMap(id -> desk.find(file, id)).orElseThrow(DoorClosed::new);
    }

    private static Transfer.Kind kind(String path) {
        return Arrays.stream(Transfer.Kind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }
}
