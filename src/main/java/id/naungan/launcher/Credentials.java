package id.naungan.launcher;

/** Nama dan sandi: how a role logs in. The password is never printed. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
