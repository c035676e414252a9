package id.naungan.shell;

import java.io.Serial;

/** A posted form whose field names make no sense. */
class UnreadableForm extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    UnreadableForm(Throwable cause) {
        super(cause);
    }
}
