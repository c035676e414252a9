package id.naungan.access;

/** Izin atas akun. What administrators of an office may do; none of it opens a case. */
public enum AccountPermission implements Permission {
    /** Make and close accounts, give and end posts. */
    MANAGE("account.manage");

    private final String code;

    AccountPermission(String code) {
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
