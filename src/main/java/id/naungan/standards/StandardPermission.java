package id.naungan.standards;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin atas standar kantor: deciding what the office promises. Reading a standard needs none; it is public. */
public enum StandardPermission implements Permission {
    ADOPT("standard.adopt");

    private final String code;

    StandardPermission(String code) {
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
