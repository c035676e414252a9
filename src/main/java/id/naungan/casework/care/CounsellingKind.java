package id.naungan.casework.care;

import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;

/**
 * Jenis konseling. Also says who may open the note: what was said of places of service everyone who counsels,
 * a talk in support the team, psychological work those of the profession and who supervises (need to know, S5.40).
 */
public enum CounsellingKind {
    PLACES_OF_SERVICE,
    SUPPORT,
    PSYCHOLOGICAL;

    /** Whether she may open notes of this kind and write them. */
    public boolean isOpenTo(CaseFile file) {
        boolean profession = file.may(CasePermission.READ_PSYCHOLOGY);
        return switch (this) {
            case PLACES_OF_SERVICE -> true;
            case SUPPORT -> profession || file.may(CasePermission.ASSESS);
            case PSYCHOLOGICAL -> profession;
        };
    }
}
