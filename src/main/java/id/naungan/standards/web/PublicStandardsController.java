package id.naungan.standards.web;

import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.standards.KeptPromises;
import id.naungan.standards.Standards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Standar untuk umum: the catalogue and one page a standard, of the office being served or of a named one. */
@Controller
class PublicStandardsController {
    private final PublicOffices offices;
    private final Standards standards;
    private final KeptPromises kept;

    PublicStandardsController(PublicOffices offices, Standards standards, KeptPromises kept) {
        this.offices = offices;
        this.standards = standards;
        this.kept = kept;
    }

    @GetMapping("/")
    ModelAndView home() {
        Optional<Offices.Office> office = OfficeScope.office().flatMap(offices::find);
        return office.map(here -> catalogue(here, standards.catalogue(here.id()), ""))
                .orElseGet(() -> new ModelAndView(
                        "standards/catalogue", Map.of("office", "", "promises", List.of(), "root", "")));
    }

    @GetMapping("/l/{address}")
    ModelAndView page(@PathVariable String address) {
        Offices.Office office = offices.served();
        return page(office, address, "");
    }

    @GetMapping("/k/{code}")
    ModelAndView homeOf(@PathVariable String code) {
        Offices.Office office = offices.named(code);
        return catalogue(office, offices.of(office, () -> standards.catalogue(office.id())), "/k/" + code);
    }

    @GetMapping("/k/{code}/l/{address}")
    ModelAndView pageOf(@PathVariable String code, @PathVariable String address) {
        Offices.Office office = offices.named(code);
        return offices.of(office, () -> page(office, address, "/k/" + code));
    }

    private static ModelAndView catalogue(Offices.Office office, List<Standards.Adopted> promises, String root) {
        return new ModelAndView(
                "standards/catalogue",
                Map.of("office", office.name(), "promises", promises, "root", root, "zone", office.zone()));
    }

    private ModelAndView page(Offices.Office office, String address, String root) {
        Standards.Adopted promise = offices.promise(office, address);
        boolean over = standards.withdrawn(office.id()).stream()
                .anyMatch(one -> one.id().equals(promise.id()));
        return new ModelAndView(
                "standards/page",
                Map.of(
                        "office",
                        office.name(),
                        "promise",
                        promise,
                        "root",
                        root,
                        "zone",
                        office.zone(),
                        "over",
                        over,
                        "kept",
                        kept.of(office.id(), promise.standard().code())));
    }
}
