package id.naungan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * Pengguna sistem untuk basis data: PostgreSQL refuses to run as root and needs a user with an entry in passwd.
 * A normal user runs it as herself; root hands it to another user.
 */
final class RunAs {
    private static final List<String> CANDIDATES = List.of("naungan", "postgres", "nobody");

    private final List<String> prefix;
    private final String owner;

    private RunAs(List<String> prefix, String owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** The first way that can really execute {@code program}: every parent directory must be open to that user. */
    static RunAs choose(Path directory, Path program) {
        var self = said(directory, "id", "-un");
        boolean root = "0".equals(said(directory, "id", "-u"));
        for (var way : root ? waysForRoot(directory) : waysFor(self)) {
            var probe = way.command(List.of("test", "-x", program.toString(), "-a", "-x", directory.toString()));
            if (Commands.run(directory, probe).succeeded()) {
                return way;
            }
        }
        throw new CannotStart.Database("database.no-user");
    }

    private static List<RunAs> waysFor(String self) {
        // Without a passwd entry (an arbitrary uid in a container) only an unmapped user namespace satisfies
        // PostgreSQL.
        return self.isEmpty()
                ? List.of(new RunAs(List.of("unshare", "-U", "--"), ""))
                : List.of(new RunAs(List.of(), self));
    }

    private static List<RunAs> waysForRoot(Path directory) {
        var ways = new ArrayList<RunAs>();
        for (var user : CANDIDATES) {
            var group = said(directory, "id", "-g", user);
            if (!group.isEmpty()) {
                ways.add(new RunAs(
                        List.of("setpriv", "--reuid", user, "--regid", group, "--clear-groups", "--no-new-privs", "--"),
                        user));
                ways.add(new RunAs(List.of("runuser", "-u", user, "--"), user));
            }
        }
        ways.add(new RunAs(List.of("unshare", "-U", "--"), "root"));
        return ways;
    }

    private static String said(Path directory, String... command) {
        var outcome = Commands.run(directory, List.of(command));
        return outcome.succeeded() ? outcome.said() : "";
    }

    List<String> command(List<String> program) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Gives a file or a whole directory to the database's user; nothing to do when we are that user. */
    void give(Path path) {
        if (owner.isEmpty()) {
            return;
        }
        try {
            var user = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            if (!Files.getOwner(path).equals(user)) {
                giveAll(path, user);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void giveAll(Path path, UserPrincipal user) throws IOException {
        try (var all = Files.walk(path)) {
            // The top last: it is what tells the next start that the whole tree was handed over.
            for (var file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.setAttribute(file, "posix:owner", user, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
