package id.naungan.partners;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin pada mitra. Reading the directory, and writing it with its rules, agreements and numbers. */
public enum PartnerPermission implements Permission {
    READ("partner.read"),
    WRITE("partner.write");

    private final String code;

    PartnerPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public FieldClass fieldClass() {
        return FieldClass.PUBLIC_CODE;
    }
}
