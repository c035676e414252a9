package id.naungan.casework;

import id.naungan.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Sumber tugas. A room's rows for the worklist of one officer; the room asks the door what she may see. */
public interface WorkSource {

    List<Worklist.Task> tasks(Actor actor, Instant now, Locale locale);
}
