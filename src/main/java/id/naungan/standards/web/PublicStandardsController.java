package id.naungan.standards.web;

import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.standards.Standards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Standar untuk umum: the catalogue and one page a standard, of the office being served or of a named one. */
@Controller
class PublicStandardsController {
    private final Standards standards;
    private final Offices offices;
    private final TransactionTemplate own;

    PublicStandardsController(Standards standards, Offices offices, PlatformTransactionManager transactions) {
        this.standards = standards;
        this.offices = offices;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
        Offices.Office office =
                OfficeScope.office().flatMap(offices::find).orElseThrow(PublicStandardsController::absent);
        return page(office, standards.catalogue(office.id()), address, "");
    }

    @GetMapping("/k/{code}")
    ModelAndView homeOf(@PathVariable String code) {
        Offices.Office office = named(code);
        return catalogue(office, of(office, () -> standards.catalogue(office.id())), "/k/" + code);
    }

    @GetMapping("/k/{code}/l/{address}")
    ModelAndView pageOf(@PathVariable String code, @PathVariable String address) {
        Offices.Office office = named(code);
        return page(office, of(office, () -> standards.catalogue(office.id())), address, "/k/" + code);
    }

    private Offices.Office named(String code) {
        return offices.byCode(code).orElseThrow(PublicStandardsController::absent);
    }

    /** A named office needs a transaction of its own: the running one has already told the database another office. */
    private <T> T of(Offices.Office office, Supplier<T> work) {
        return OfficeScope.call(office.id(), null, () -> own.execute(_ -> work.get()));
    }

    private static ModelAndView catalogue(Offices.Office office, List<Standards.Adopted> promises, String root) {
        return new ModelAndView(
                "standards/catalogue",
                Map.of("office", office.name(), "promises", promises, "root", root, "zone", office.zone()));
    }

    private static ModelAndView page(
            Offices.Office office, List<Standards.Adopted> promises, String address, String root) {
        Standards.Adopted promise = promises.stream()
                .filter(adopted -> adopted.standard().address().equals(address))
                .findFirst()
                .orElseThrow(PublicStandardsController::absent);
        return new ModelAndView(
                "standards/page",
                Map.of("office", office.name(), "promise", promise, "root", root, "zone", office.zone()));
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
