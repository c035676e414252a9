package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import java.time.ZoneId;
import java.util.Set;

/**
 * Petugas yang bertindak. Who acts, for which office, in which posts, as read from the database for this request.
 * The zone is the office's (WIB, WITA or WIT); all shown times use it.
 */
public record Actor(
        AccountId account, OfficeId office, String displayName, String officeName, Set<String> posts, ZoneId zone) {

    public Actor {
        posts = Set.copyOf(posts);
    }

    public boolean holds(String post) {
        return posts.contains(post);
    }
}
