package id.naungan.sealing;

import org.jspecify.annotations.Nullable;

/** Segel rusak. A sealed value was changed, moved, or sealed by another key; the message never holds its content. */
public class SealBroken extends RuntimeException {
    SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
