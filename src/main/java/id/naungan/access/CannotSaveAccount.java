package id.naungan.access;

import id.naungan.kernel.Refusal;

/** Akun atau kantor ditolak. {@code field} names the form field that the sentence belongs to. */
public enum CannotSaveAccount implements Refusal {
    LOGIN_FORM("login", "access.account.login-form"),
    LOGIN_TAKEN("login", "access.account.login-taken"),
    NAME_MISSING("displayName", "access.account.name-missing"),
    NO_POST("posts", "access.account.no-post"),
    UNKNOWN_POST("posts", "access.account.unknown-post"),
    NOT_HERSELF("posts", "access.account.not-herself"),
    OFFICE_NAME_MISSING("officeName", "access.office.name-missing"),
    OFFICE_CODE_FORM("code", "access.office.code-form"),
    OFFICE_CODE_TAKEN("code", "access.office.code-taken"),
    OFFICE_AGENCY_LONG("agency", "access.office.too-long"),
    OFFICE_ADDRESS_LONG("address", "access.office.too-long"),
    OFFICE_PHONE("phone", "access.office.phone-form"),
    OFFICE_ZONE("zone", "access.office.zone-missing"),
    OFFICE_KIND("kind", "access.office.kind-missing"),
    OFFICE_CHANGED("", "access.office.changed"),
    PASSWORD_TOO_SHORT("password", "access.password.short"),
    PASSWORD_TOO_LONG("password", "access.password.long"),
    PASSWORD_COMMON("password", "access.password.common"),
    PASSWORD_HAS_NAME("password", "access.password.name"),
    PASSWORDS_DIFFER("repeated", "access.password.differ"),
    /** Closing and opening again are explained, as people ask for it later. */
    REASON_MISSING("reason", "access.account.reason-missing"),
    /** An office that nobody administers could never be opened again from its pages. */
    LAST_ADMIN("", "access.account.last-admin"),
    /** Password and closing are for the office where she began; another one only gives and ends posts. */
    OTHER_HOME("", "access.account.other-home"),
    NO_SUCH_LOGIN("login", "access.account.no-such-login"),
    REQUEST_GONE("", "access.confirm.gone"),
    NOT_HER_OWN_REQUEST("", "access.confirm.not-herself"),
    NO_FACTOR("", "access.reset.no-factor"),
    NOT_HER_OWN_FACTOR("", "access.reset.not-herself"),
    ANOTHER_AGREES("", "access.reset.another"),
    NO_OFFICER("account", "access.deputy.no-officer"),
    NO_POST_CHOSEN("post", "access.deputy.no-post"),
    NO_KIND("kind", "access.deputy.no-kind"),
    NOT_HER_OWN_DEPUTY("account", "access.deputy.not-herself"),
    DAYS_MISSING("from", "access.deputy.days-missing"),
    IN_THE_PAST("from", "access.deputy.past"),
    DAYS_REVERSED("to", "access.deputy.reversed"),
    TOO_LONG("to", "access.deputy.too-long"),
    DEPUTY_ALREADY("post", "access.deputy.already"),
    LINK_GONE("", "access.setup.gone");

    private final String field;
    private final String key;

    CannotSaveAccount(String field, String key) {
        this.field = field;
        this.key = key;
    }

    public String field() {
        return field;
    }

    @Override
    public String key() {
        return key;
    }
}
