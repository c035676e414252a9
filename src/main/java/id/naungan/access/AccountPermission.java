package id.naungan.access;

/** Izin atas akun dan kantor. What administrators and heads of an office may do; none of it opens a case. */
public enum AccountPermission implements Permission {
    /** Make and close accounts, give and end posts. */
    MANAGE("account.manage"),
    /** Decide on posts that an administrator asks for herself, and see which posts open cases (D17). */
    CONFIRM("account.confirm"),
    /** Name somebody Plt. or Plh. of a post. */
    DEPUTY("deputy.name"),
    /** Change what the office is called and where it is. */
    OFFICE("office.keep"),
    /** Be told when the access log is not copied to its second place. */
    WATCH("checkpoint.watch");

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
