package id.naungan.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Pintu tertutup. Thrown when the door does not open; every page answers it as "no such page".
 * It says nothing of why, since a reason would tell that the case exists.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class DoorClosed extends RuntimeException {

    public DoorClosed() {
        super("not found", null, false, false);
    }
}
