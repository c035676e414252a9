package id.naungan.shell;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Keeps an error status back from the container, which would ask session and security a second time to draw it. */
final class HeldErrors extends HttpServletResponseWrapper {
    private int held;

    HeldErrors(HttpServletResponse response) {
        super(response);
    }

    /** The status that somebody sent as an error, or 0. */
    int status() {
        return held;
    }

    @Override
    public void sendError(int status) {
        resetBuffer();
        setStatus(status);
        held = status;
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public boolean isCommitted() {
        return held != 0 || super.isCommitted();
    }
}
