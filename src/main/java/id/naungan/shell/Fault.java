package id.naungan.shell;

import id.naungan.access.DoorClosed;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Gangguan. The few ways in which a request can fail, as a person is told of them. */
enum Fault {
    BAD_REQUEST(400),
    STALE_FORM(403),
    NOT_FOUND(404),
    NOT_LIKE_THIS(405),
    SENT_WITH_OTHER_WORDS(409),
    TOO_LARGE(413),
    TOO_MANY(429),
    BROKEN(500),
    DATABASE_AWAY(503);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Start of its message keys: {@code .title} and {@code .text}. */
    String key() {
        return "shell.fault." + status;
    }

    static Fault ofStatus(int status) {
        for (Fault fault : values()) {
            if (fault.status == status) {
                return fault;
            }
        }
        return status >= 500 ? BROKEN : BAD_REQUEST;
    }

    static Fault of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DoorClosed) {
                return NOT_FOUND;
            }
            if (cause instanceof InvalidParameterException unreadable) {
                return ofStatus(unreadable.getErrorCode());
            }
            if (cause instanceof MaxUploadSizeExceededException) {
                return TOO_LARGE;
            }
            if (cause instanceof UnreadableForm || cause instanceof MultipartException) {
                return BAD_REQUEST;
            }
            if (isDatabaseAway(cause)) {
                return DATABASE_AWAY;
            }
        }
        return BROKEN;
    }

    /** No connection, a lost one (also at commit or while undoing), or a server that stops or starts: SQL states 08, 57P, 53. */
    private static boolean isDatabaseAway(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            String state = sql.getSQLState();
            return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        }
        return cause instanceof SQLTransientConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof DataAccessResourceFailureException;
    }
}
