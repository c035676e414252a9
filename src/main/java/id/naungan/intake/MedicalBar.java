package id.naungan.intake;

import id.naungan.access.Permission;
import id.naungan.documents.FileBar;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Palang berkas medis. A visum is opened by the assigned team and the supervisors alone (roles-and-privacy 2). */
@Component
class MedicalBar implements FileBar {
    private final Papers papers;

    MedicalBar(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Permission> needs(UUID file) {
        return papers.isMedical(file) ? Optional.of(IntakePermission.READ_MEDICAL) : Optional.empty();
    }
}
