package id.naungan.standards.web;

import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.kernel.OfficeId;
import id.naungan.standards.Standards;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Kantor bagi umum: whose promises a public address is about. */
@Component
class PublicOffices {
    private final Offices offices;
    private final Standards standards;
    private final TransactionTemplate own;

    PublicOffices(Offices offices, Standards standards, PlatformTransactionManager transactions) {
        this.offices = offices;
        this.standards = standards;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<Offices.Office> find(OfficeId id) {
        return offices.find(id);
    }

    /** The office being served. */
    Offices.Office served() {
        return OfficeScope.office().flatMap(offices::find).orElseThrow(PublicOffices::absent);
    }

    Offices.Office named(String code) {
        return offices.byCode(code).orElseThrow(PublicOffices::absent);
    }

    /** A named office needs a transaction of its own: the running one has already told the database another office. */
    <T> T of(Offices.Office office, Supplier<T> work) {
        return OfficeScope.call(office.id(), null, () -> own.execute(_ -> work.get()));
    }

    /** What is promised at that address, or was until it was withdrawn: whoever kept the address is told so. */
    Standards.Adopted promise(Offices.Office office, String address) {
        return Stream.concat(standards.catalogue(office.id()).stream(), standards.withdrawn(office.id()).stream())
                .filter(adopted -> adopted.standard().address().equals(address))
                .findFirst()
                .orElseThrow(PublicOffices::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
