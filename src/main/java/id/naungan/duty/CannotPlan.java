package id.naungan.duty;

import id.naungan.kernel.Refusal;

/** Jadwal atau ketidakhadiran ditolak. {@code field} names the form field that the sentence belongs to. */
public enum CannotPlan implements Refusal {
    CHANGED_MEANWHILE("", "duty.roster.changed"),
    NOT_ON_LIST("", "duty.roster.not-on-list"),
    NOTHING_TO_COPY("", "duty.roster.nothing-to-copy"),
    HOURS_FORM("starts", "duty.hours.wrong"),
    PHONE_FORM("number", "duty.phone.wrong"),
    NO_OFFICER("account", "duty.absence.no-officer"),
    NO_KIND("kind", "duty.absence.no-kind"),
    DAYS_MISSING("from", "duty.absence.days-missing"),
    IN_THE_PAST("from", "duty.absence.past"),
    DAYS_REVERSED("to", "duty.absence.reversed"),
    TOO_LONG("to", "duty.absence.too-long"),
    OVERLAPS("from", "duty.absence.overlaps"),
    NO_SUBSTITUTE("substitute", "duty.absence.no-substitute"),
    SUBSTITUTE_AWAY("substitute", "duty.absence.substitute-away"),
    NOTE_LONG("note", "duty.absence.note-long");

    private final String field;
    private final String key;

    CannotPlan(String field, String key) {
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
