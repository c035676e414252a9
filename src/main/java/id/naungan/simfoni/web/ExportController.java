package id.naungan.simfoni.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.simfoni.ExportDesk;
import id.naungan.simfoni.SimfoniPermission;
import id.naungan.simfoni.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The files of a period: a reason first, then half an hour to fetch them one by one or together. */
@Controller
@RequestMapping("/simfoni/berkas")
class ExportController {
    private static final String TEMPLATE = "simfoni/export";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ExportDesk desk;
    private final CaseDoor door;
    private final OfficeClock clock;

    ExportController(ExportDesk desk, CaseDoor door, OfficeClock clock) {
        this.desk = desk;
        this.door = door;
        this.clock = clock;
    }

    record PeriodForm(
            @Nullable TypedDay from,
            @Nullable TypedDay to,
            @Nullable String reason) {
        @Override
        public String toString() {
            return "PeriodForm[sealed]";
        }
    }

    /** The month that is over is what is asked for most. */
    @GetMapping
    ModelAndView form(Actor actor) {
        door.enter(actor, SimfoniPermission.EXPORT);
        LocalDate first = clock.now().atZone(actor.zone()).toLocalDate().withDayOfMonth(1);
        return new ModelAndView(TEMPLATE)
                .addObject(
                        "form",
                        new PeriodForm(TypedDay.of(first.minusMonths(1)), TypedDay.of(first.minusDays(1)), null));
    }

    @PostMapping
    ModelAndView prepare(@ModelAttribute("form") PeriodForm form, BindingResult faults, Actor actor) {
        door.enter(actor, SimfoniPermission.EXPORT);
        LocalDate from = day(form.from(), faults, "from", "simfoni.from.missing");
        LocalDate to = day(form.to(), faults, "to", "simfoni.to.missing");
        String reason = Typed.needed(form.reason(), Typed.SHORT, faults, "reason", "simfoni.reason.missing");
        if (from != null && to != null && !faults.hasErrors()) {
            switch (desk.prepare(actor, from, to, reason)) {
                case Outcome.Done<UUID> done -> {
                    return Reply.goTo("/simfoni/berkas/" + done.value());
                }
                case Outcome.Refused<UUID> refused -> Reply.refuse(faults, "to", refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, Map.of());
    }

    @GetMapping("/{export}")
    ModelAndView ready(Actor actor, @PathVariable String export) {
        door.enter(actor, SimfoniPermission.EXPORT);
        Optional<ExportDesk.Ready> found = desk.ready(actor, Typed.id(export));
        return found.isEmpty()
                ? Reply.goTo("/simfoni/berkas")
                : new ModelAndView("simfoni/files", Map.of("export", found.get()));
    }

    @GetMapping("/{export}/semua.zip")
    ResponseEntity<byte[]> all(Actor actor, @PathVariable String export) {
        door.enter(actor, SimfoniPermission.EXPORT);
        return download(
                "simfoni.zip",
                MediaType.parseMediaType("application/zip"),
                desk.zip(actor, Typed.id(export)).orElseThrow(DoorClosed::new));
    }

    @GetMapping("/{export}/tabel/{table}")
    ResponseEntity<byte[]> one(Actor actor, @PathVariable String export, @PathVariable String table) {
        door.enter(actor, SimfoniPermission.EXPORT);
        Table wanted = Arrays.stream(Table.values())
                .filter(one -> one.file().equals(table))
                .findFirst()
                .orElseThrow(DoorClosed::new);
        return download(
                wanted.file(), CSV, desk.file(actor, Typed.id(export), wanted).orElseThrow(DoorClosed::new));
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(content);
    }

    private static @Nullable LocalDate day(
            @Nullable TypedDay typed, BindingResult faults, String field, String missing) {
        LocalDate day = typed == null ? null : typed.date();
        if (day == null) {
            Reply.fault(faults, field, missing);
        }
        return day;
    }
}
