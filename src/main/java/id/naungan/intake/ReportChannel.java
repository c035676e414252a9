package id.naungan.intake;

/** Saluran laporan. By which way a report came without anybody standing at the counter; the event it records (S5.12). */
public enum ReportChannel {
    PHONE(IntakeEvent.REPORT_PHONE),
    WHATSAPP(IntakeEvent.REPORT_WHATSAPP),
    SMS(IntakeEvent.REPORT_SMS),
    LETTER(IntakeEvent.REPORT_LETTER),
    EMAIL(IntakeEvent.REPORT_EMAIL),
    SAPA_129(IntakeEvent.REPORT_SAPA_129),
    CALL_112(IntakeEvent.REPORT_CALL_112),
    POLICE(IntakeEvent.REPORT_POLICE),
    AGENCY(IntakeEvent.REPORT_AGENCY),
    OTHER_UNIT(IntakeEvent.REPORT_OTHER_UNIT),
    PRINT_MEDIA(IntakeEvent.REPORT_MEDIA),
    ELECTRONIC_MEDIA(IntakeEvent.REPORT_MEDIA),
    RADIO(IntakeEvent.REPORT_MEDIA),
    TELEVISION(IntakeEvent.REPORT_MEDIA),
    SOCIAL_MEDIA(IntakeEvent.REPORT_MEDIA),
    PATROL(IntakeEvent.REPORT_PATROL);

    private final IntakeEvent event;

    ReportChannel(IntakeEvent event) {
        this.event = event;
    }

    public IntakeEvent event() {
        return event;
    }

    /** Whether an institution stands behind it, whose name the register wants. */
    public boolean isInstitution() {
        return this == POLICE || this == AGENCY || this == OTHER_UNIT;
    }
}
