package id.naungan.kernel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Siapa yang melihat. Implemented by the room that knows who is signed in. */
public interface Viewers {

    /** The signed-in person, or null for the public. Must not start a session. */
    @Nullable
    Viewer of(HttpServletRequest request);

    /** Keeps the language that she chose with the switch; the device remembers it in any case. */
    default void chose(HttpServletRequest request, Locale language) {}
}
