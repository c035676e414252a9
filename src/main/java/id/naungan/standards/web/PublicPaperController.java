package id.naungan.standards.web;

import id.naungan.access.Offices;
import id.naungan.standards.Standards;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Standar di atas kertas: the whole text and the poster, for anybody. The names of the files tell nothing of the matter. */
@Controller
class PublicPaperController {
    private final PublicOffices offices;
    private final Standards standards;
    private final StandardPress press;

    PublicPaperController(PublicOffices offices, Standards standards, StandardPress press) {
        this.offices = offices;
        this.standards = standards;
        this.press = press;
    }

    @GetMapping("/l/{address}/standar.pdf")
    ResponseEntity<byte[]> whole(
            @PathVariable String address, @RequestParam(required = false) @Nullable String versi, Locale language) {
        Offices.Office office = offices.served();
        return paper("layanan-" + address, press.whole(order(office, address, versi, language)));
    }

    @GetMapping("/k/{code}/l/{address}/standar.pdf")
    ResponseEntity<byte[]> wholeOf(
            @PathVariable String code,
            @PathVariable String address,
            @RequestParam(required = false) @Nullable String versi,
            Locale language) {
        Offices.Office office = offices.named(code);
        return paper("layanan-" + address, press.whole(of(office, () -> order(office, address, versi, language))));
    }

    @GetMapping("/l/{address}/poster.pdf")
    ResponseEntity<byte[]> poster(@PathVariable String address, Locale language) {
        Offices.Office office = offices.served();
        return paper("poster-" + address, press.poster(order(office, address, null, language)));
    }

    @GetMapping("/k/{code}/l/{address}/poster.pdf")
    ResponseEntity<byte[]> posterOf(@PathVariable String code, @PathVariable String address, Locale language) {
        Offices.Office office = offices.named(code);
        return paper("poster-" + address, press.poster(of(office, () -> order(office, address, null, language))));
    }

    private StandardPress.Order of(Offices.Office office, Supplier<StandardPress.Order> order) {
        return offices.of(office, order);
    }

    /** An older version is asked for by its number: open cases run under it, and it never disappears. */
    private StandardPress.Order order(
            Offices.Office office, String address, @Nullable String version, Locale language) {
        Standards.Adopted promise = version == null
                ? offices.promise(office, address)
                : standards.versions(office.id()).stream()
                        .filter(one -> one.standard().address().equals(address)
                                && Integer.toString(one.number()).equals(version))
                        .findFirst()
                        .orElseThrow(PublicOffices::absent);
        return new StandardPress.Order(office, promise, language);
    }

    private static ResponseEntity<byte[]> paper(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
