package id.naungan.simfoni;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin Simfoni. */
public enum SimfoniPermission implements Permission {
    /** Knowing which clients are entered already, under masked names. */
    LIST(Code.LIST, FieldClass.CASE_WORK),
    /** Opening and printing a sheet, with a reason each time. */
    READ(Code.READ, FieldClass.IDENTITY),
    /** Noting that she was entered. */
    ENTER(Code.ENTER, FieldClass.CASE_WORK),
    /** Being told in the worklist what waits to be entered: whose work it is. */
    WATCH(Code.WATCH, FieldClass.CASE_WORK),
    /** The files of a period, with a reason each time. */
    EXPORT(Code.EXPORT, FieldClass.IDENTITY);

    private final String code;
    private final FieldClass fieldClass;

    SimfoniPermission(String code, FieldClass fieldClass) {
        this.code = code;
        this.fieldClass = fieldClass;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public FieldClass fieldClass() {
        return fieldClass;
    }

    /** The codes as constants, for annotations. */
    public static final class Code {
        public static final String LIST = "simfoni.list";
        public static final String READ = "simfoni.read";
        public static final String ENTER = "simfoni.enter";
        public static final String WATCH = "simfoni.watch";
        public static final String EXPORT = "simfoni.export";

        private Code() {}
    }
}
