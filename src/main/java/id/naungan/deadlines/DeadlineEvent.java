package id.naungan.deadlines;

import id.naungan.journal.EventCode;

enum DeadlineEvent implements EventCode {
    BREACH_EXPLAINED("deadline.breach-explained"),
    PAUSED("deadline.paused"),
    RESUMED("deadline.resumed");

    private final String code;

    DeadlineEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
