package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * Petugas yang bertindak. Who acts, for which office, in which posts, as read from the database for this request.
 * The zone is the office's (WIB, WITA or WIT); all shown times use it.
 *
 * @param acting posts among hers that she holds as a deputy only, with PLT or PLH
 * @param standsIn whether she is near cases in somebody's place now, or on call
 */
public record Actor(
        AccountId account,
        OfficeId office,
        String displayName,
        String officeName,
        Set<String> posts,
        ZoneId zone,
        Map<String, String> acting,
        boolean standsIn) {

    public Actor {
        posts = Set.copyOf(posts);
        acting = Map.copyOf(acting);
    }

    /** Somebody who is nobody's deputy and stands in for nobody. */
    public Actor(
            AccountId account, OfficeId office, String displayName, String officeName, Set<String> posts, ZoneId zone) {
        this(account, office, displayName, officeName, posts, zone, Map.of(), false);
    }

    public boolean holds(String post) {
        return posts.contains(post);
    }

    /** The post as she acts in it, for {@link Posts#name}: {@code UNIT_HEAD}, or {@code PLH:UNIT_HEAD} as its deputy. */
    public String in(String post) {
        String kind = acting.get(post);
        return kind == null ? post : kind + ":" + post;
    }
}
