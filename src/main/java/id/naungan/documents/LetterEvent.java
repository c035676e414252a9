package id.naungan.documents;

import id.naungan.journal.EventCode;
import java.util.EnumMap;
import java.util.Map;

/** Peristiwa surat. What can happen to a letter, once for each type, as standards name it. */
enum LetterEvent implements EventCode {
    DRAFTED_REFERRAL_COVER(Happening.DRAFTED, LetterType.REFERRAL_COVER),
    INITIALLED_REFERRAL_COVER(Happening.INITIALLED, LetterType.REFERRAL_COVER),
    SIGNED_REFERRAL_COVER(Happening.SIGNED, LetterType.REFERRAL_COVER),
    SENT_REFERRAL_COVER(Happening.SENT, LetterType.REFERRAL_COVER),
    VOIDED_REFERRAL_COVER(Happening.VOIDED, LetterType.REFERRAL_COVER),
    DRAFTED_SERVICE_AGREEMENT(Happening.DRAFTED, LetterType.SERVICE_AGREEMENT),
    INITIALLED_SERVICE_AGREEMENT(Happening.INITIALLED, LetterType.SERVICE_AGREEMENT),
    SIGNED_SERVICE_AGREEMENT(Happening.SIGNED, LetterType.SERVICE_AGREEMENT),
    SENT_SERVICE_AGREEMENT(Happening.SENT, LetterType.SERVICE_AGREEMENT),
    VOIDED_SERVICE_AGREEMENT(Happening.VOIDED, LetterType.SERVICE_AGREEMENT),
    DRAFTED_REFERRAL(Happening.DRAFTED, LetterType.REFERRAL),
    INITIALLED_REFERRAL(Happening.INITIALLED, LetterType.REFERRAL),
    SIGNED_REFERRAL(Happening.SIGNED, LetterType.REFERRAL),
    SENT_REFERRAL(Happening.SENT, LetterType.REFERRAL),
    VOIDED_REFERRAL(Happening.VOIDED, LetterType.REFERRAL),
    DRAFTED_FINAL_REPORT(Happening.DRAFTED, LetterType.FINAL_REPORT),
    INITIALLED_FINAL_REPORT(Happening.INITIALLED, LetterType.FINAL_REPORT),
    SIGNED_FINAL_REPORT(Happening.SIGNED, LetterType.FINAL_REPORT),
    SENT_FINAL_REPORT(Happening.SENT, LetterType.FINAL_REPORT),
    VOIDED_FINAL_REPORT(Happening.VOIDED, LetterType.FINAL_REPORT),
    DISCARDED_REFERRAL_COVER(Happening.DISCARDED, LetterType.REFERRAL_COVER),
    DISCARDED_SERVICE_AGREEMENT(Happening.DISCARDED, LetterType.SERVICE_AGREEMENT),
    DISCARDED_REFERRAL(Happening.DISCARDED, LetterType.REFERRAL),
    DISCARDED_FINAL_REPORT(Happening.DISCARDED, LetterType.FINAL_REPORT),
    DRAFTED_SERVICE_RECOMMENDATION(Happening.DRAFTED, LetterType.SERVICE_RECOMMENDATION),
    INITIALLED_SERVICE_RECOMMENDATION(Happening.INITIALLED, LetterType.SERVICE_RECOMMENDATION),
    SIGNED_SERVICE_RECOMMENDATION(Happening.SIGNED, LetterType.SERVICE_RECOMMENDATION),
    SENT_SERVICE_RECOMMENDATION(Happening.SENT, LetterType.SERVICE_RECOMMENDATION),
    VOIDED_SERVICE_RECOMMENDATION(Happening.VOIDED, LetterType.SERVICE_RECOMMENDATION),
    DRAFTED_CASE_NOTICE(Happening.DRAFTED, LetterType.CASE_NOTICE),
    INITIALLED_CASE_NOTICE(Happening.INITIALLED, LetterType.CASE_NOTICE),
    SIGNED_CASE_NOTICE(Happening.SIGNED, LetterType.CASE_NOTICE),
    SENT_CASE_NOTICE(Happening.SENT, LetterType.CASE_NOTICE),
    VOIDED_CASE_NOTICE(Happening.VOIDED, LetterType.CASE_NOTICE),
    DRAFTED_CLARIFICATION_REPORT(Happening.DRAFTED, LetterType.CLARIFICATION_REPORT),
    INITIALLED_CLARIFICATION_REPORT(Happening.INITIALLED, LetterType.CLARIFICATION_REPORT),
    SIGNED_CLARIFICATION_REPORT(Happening.SIGNED, LetterType.CLARIFICATION_REPORT),
    SENT_CLARIFICATION_REPORT(Happening.SENT, LetterType.CLARIFICATION_REPORT),
    VOIDED_CLARIFICATION_REPORT(Happening.VOIDED, LetterType.CLARIFICATION_REPORT),
    DRAFTED_TRANSFER_NOTE(Happening.DRAFTED, LetterType.TRANSFER_NOTE),
    INITIALLED_TRANSFER_NOTE(Happening.INITIALLED, LetterType.TRANSFER_NOTE),
    SIGNED_TRANSFER_NOTE(Happening.SIGNED, LetterType.TRANSFER_NOTE),
    SENT_TRANSFER_NOTE(Happening.SENT, LetterType.TRANSFER_NOTE),
    VOIDED_TRANSFER_NOTE(Happening.VOIDED, LetterType.TRANSFER_NOTE),
    DISCARDED_SERVICE_RECOMMENDATION(Happening.DISCARDED, LetterType.SERVICE_RECOMMENDATION),
    DISCARDED_CASE_NOTICE(Happening.DISCARDED, LetterType.CASE_NOTICE),
    DISCARDED_CLARIFICATION_REPORT(Happening.DISCARDED, LetterType.CLARIFICATION_REPORT),
    DISCARDED_TRANSFER_NOTE(Happening.DISCARDED, LetterType.TRANSFER_NOTE),
    DRAFTED_PROGRESS_REPORT(Happening.DRAFTED, LetterType.PROGRESS_REPORT),
    INITIALLED_PROGRESS_REPORT(Happening.INITIALLED, LetterType.PROGRESS_REPORT),
    SIGNED_PROGRESS_REPORT(Happening.SIGNED, LetterType.PROGRESS_REPORT),
    SENT_PROGRESS_REPORT(Happening.SENT, LetterType.PROGRESS_REPORT),
    VOIDED_PROGRESS_REPORT(Happening.VOIDED, LetterType.PROGRESS_REPORT),
    DISCARDED_PROGRESS_REPORT(Happening.DISCARDED, LetterType.PROGRESS_REPORT),
    DRAFTED_CASE_REPORT(Happening.DRAFTED, LetterType.CASE_REPORT),
    INITIALLED_CASE_REPORT(Happening.INITIALLED, LetterType.CASE_REPORT),
    SIGNED_CASE_REPORT(Happening.SIGNED, LetterType.CASE_REPORT),
    SENT_CASE_REPORT(Happening.SENT, LetterType.CASE_REPORT),
    VOIDED_CASE_REPORT(Happening.VOIDED, LetterType.CASE_REPORT),
    DISCARDED_CASE_REPORT(Happening.DISCARDED, LetterType.CASE_REPORT),
    DRAFTED_TASK_LETTER(Happening.DRAFTED, LetterType.TASK_LETTER),
    INITIALLED_TASK_LETTER(Happening.INITIALLED, LetterType.TASK_LETTER),
    SIGNED_TASK_LETTER(Happening.SIGNED, LetterType.TASK_LETTER),
    SENT_TASK_LETTER(Happening.SENT, LetterType.TASK_LETTER),
    VOIDED_TASK_LETTER(Happening.VOIDED, LetterType.TASK_LETTER),
    DISCARDED_TASK_LETTER(Happening.DISCARDED, LetterType.TASK_LETTER);

    private static final Map<Happening, Map<LetterType, LetterEvent>> ALL = new EnumMap<>(Happening.class);

    static {
        for (LetterEvent event : values()) {
            ALL.computeIfAbsent(event.happening, any -> new EnumMap<>(LetterType.class))
                    .put(event.type, event);
        }
    }

    private final Happening happening;
    private final LetterType type;

    enum Happening {
        DRAFTED("drafted"),
        INITIALLED("initialled"),
        SIGNED("signed"),
        SENT("sent"),
        VOIDED("voided"),
        DISCARDED("discarded");

        private final String word;

        Happening(String word) {
            this.word = word;
        }

        EventCode of(LetterType type) {
            return java.util.Objects.requireNonNull(
                    ALL.getOrDefault(this, Map.of()).get(type));
        }
    }

    LetterEvent(Happening happening, LetterType type) {
        this.happening = happening;
        this.type = type;
    }

    @Override
    public String code() {
        return "letter." + happening.word + ":" + type.code();
    }
}
