package id.naungan.standards;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/**
 * Izin atas standar kantor: preparing what the office will promise, and deciding that it does.
 * Reading a standard needs none; it is public.
 */
public enum StandardPermission implements Permission {
    ADOPT("standard.adopt"),
    PUBLISH("standard.publish");

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
