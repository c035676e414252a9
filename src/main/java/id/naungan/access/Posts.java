package id.naungan.access;

import id.naungan.kernel.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Jabatan. The posts of an office and what each may do, read from {@code access/posts.yaml}.
 * One person may hold several; the widest reach among those that hold a permission counts.
 */
@Component
public class Posts {
    private final Map<String, Post> posts;
    private final Set<String> glass;

    record Post(Words name, Reach reach, @Nullable String fallback, Set<String> may) {}

    public Posts() {
        Map<String, Object> document = document();
        posts = read(document);
        glass = glass(document);
    }

    /** Whether somebody who reads a case in need may do this with it; never anything that writes. */
    boolean glassOpens(Permission permission) {
        return glass.contains(permission.code());
    }

    /**
     * The post's name for people, or the code itself for a post that this program does not know.
     * A deputy's post ({@link Actor#in}) is told as letters print it: "Plh. Kepala UPTD".
     */
    public Words name(String post) {
        int colon = post.indexOf(':');
        if (colon > 0) {
            Words name = name(post.substring(colon + 1));
            String before = post.charAt(0) + post.substring(1, colon).toLowerCase(Locale.ROOT) + ". ";
            return new Words(before + name.id(), name.en() == null ? null : before + name.en());
        }
        Post known = posts.get(post);
        return known == null ? Words.of(post) : known.name();
    }

    /** Whether the post sees any case at all; giving such a post is somebody's decision who answers for the cases. */
    boolean opensCases(String post) {
        Post known = posts.get(post);
        return known != null && known.reach() != Reach.NONE;
    }

    public Set<String> codes() {
        return posts.keySet();
    }

    /** The named post outside the unit that signs where the holder is absent or would approve her own (D17); null where there is none. */
    public @Nullable String fallback(String post) {
        Post known = posts.get(post);
        return known == null ? null : known.fallback();
    }

    /** Whether any of the posts holds the permission, wherever. */
    public boolean anyMay(Set<String> held, Permission permission) {
        return anyMay(held, permission.code());
    }

    /** The same by the permission's code, where the room's constant is out of sight: links of the navigation. */
    public boolean anyMay(Set<String> held, String permission) {
        return held.stream()
                .map(posts::get)
                .anyMatch(post -> post != null && post.may().contains(permission));
    }

    /** The widest reach with which the posts hold the permission; null when none holds it. */
    @Nullable
    Reach reach(Set<String> held, Permission permission) {
        Reach widest = null;
        for (String code : held) {
            Post post = posts.get(code);
            if (post != null
                    && post.may().contains(permission.code())
                    && (widest == null || post.reach().compareTo(widest) > 0)) {
                widest = post.reach();
            }
        }
        return widest;
    }

    /** How far the post sees, as {@code posts.yaml} says it; for the printed matrix. */
    public String reachName(String post) {
        Post known = posts.get(post);
        return known == null
                ? Reach.NONE.name().toLowerCase(Locale.ROOT)
                : known.reach().name().toLowerCase(Locale.ROOT);
    }

    /** Every permission that some post holds; for the matrix and its test. */
    public Map<String, Set<String>> matrix() {
        Map<String, Set<String>> matrix = new LinkedHashMap<>();
        posts.forEach((code, post) -> matrix.put(code, post.may()));
        return matrix;
    }

    private static Map<String, Object> document() {
        try (InputStream file = Posts.class.getResourceAsStream("/access/posts.yaml")) {
            if (file == null) {
                throw new IllegalStateException("access/posts.yaml is missing from the program");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new IllegalStateException("access/posts.yaml cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Post> read(Map<String, Object> document) {
        var holders = (Map<String, List<String>>) Objects.requireNonNull(document.get("permissions"));
        Map<String, Post> result = new LinkedHashMap<>();
        ((Map<String, Map<String, Object>>) Objects.requireNonNull(document.get("posts")))
                .forEach((code, fields) -> result.put(code, post(code, fields, holders)));
        holders.values().forEach(named -> {
            if (!result.keySet().containsAll(named)) {
                throw new IllegalStateException("access/posts.yaml gives a permission to an unknown post: " + named);
            }
        });
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> glass(Map<String, Object> document) {
        Set<String> opens = Set.copyOf((List<String>) Objects.requireNonNull(document.get("break-glass")));
        if (!((Map<String, Object>) Objects.requireNonNull(document.get("permissions")))
                .keySet()
                .containsAll(opens)) {
            throw new IllegalStateException("access/posts.yaml breaks the glass for an unknown permission: " + opens);
        }
        return opens;
    }

    @SuppressWarnings("unchecked")
    private static Post post(String code, Map<String, Object> fields, Map<String, List<String>> holders) {
        Map<String, String> name = (Map<String, String>) Objects.requireNonNull(fields.get("name"));
        Set<String> may = new HashSet<>();
        holders.forEach((permission, posts) -> {
            if (posts.contains(code)) {
                may.add(permission);
            }
        });
        return new Post(
                new Words(String.valueOf(name.get("id")), name.get("en")),
                Reach.valueOf(String.valueOf(fields.get("reach")).toUpperCase(Locale.ROOT)),
                (String) fields.get("fallback"),
                may);
    }
}
