package id.naungan.access.factor;

import id.naungan.testing.Cast;
import id.naungan.testing.Visitor;
import java.math.BigInteger;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The telephones of a cast whose office asks for a second factor, and the sheets of recovery codes beside them. */
public final class Phones {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Cast cast;
    private final Clock clock;
    private final Map<String, List<String>> codes = new HashMap<>();
    private byte[] last = new byte[0];
    private List<String> lastCodes = List.of();

    public Phones(Cast cast, Clock clock) {
        this.cast = cast;
        this.clock = clock;
    }

    /** Sets her second factor up through the pages, and leaves. */
    public Authenticator enrol(String key) {
        var visitor = cast.stranger();
        var page = password(visitor, key);
        var phone = scanned(page);
        lastCodes = page.form("/masuk/faktor")
                .with("code", phone.code())
                .submit()
                .document()
                .select("ol code")
                .eachText();
        codes.put(key, lastCodes);
        visitor.get("/saya").form("/sesi/keluar").submit();
        return phone;
    }

    /** What the telephone takes up from the page, by the secret as text. */
    public Authenticator scanned(Visitor.Page page) {
        var text = page.document().select("p code").first().text().replace(" ", "");
        var number = BigInteger.ZERO;
        for (char letter : text.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        last = HexFormat.of().parseHex("0".repeat(40 - number.toString(16).length()) + number.toString(16));
        return new Authenticator(last, clock);
    }

    /** Types her name and her password. */
    public Visitor.Page password(Visitor visitor, String key) {
        return password(visitor, key, "");
    }

    public Visitor.Page password(Visitor visitor, String key, String wished) {
        var address = wished.isEmpty()
                ? "/masuk"
                : "/masuk?lanjut=" + java.net.URLEncoder.encode(wished, java.nio.charset.StandardCharsets.UTF_8);
        return visitor.get(address)
                .form("/masuk")
                .with("login", cast.login(key))
                .with("password", Cast.PASSWORD)
                .submit();
    }

    /** Password and code at a new browser, and the page that comes of it. */
    public Visitor.Page signIn(String key, String code) {
        return password(cast.stranger(), key)
                .form("/masuk/kode")
                .with("code", code)
                .submit();
    }

    /** Somebody of the cast, signed in with all that is asked for. */
    public Visitor visitor(String key) {
        var phone = enrol(key);
        var visitor = cast.stranger();
        password(visitor, key).form("/masuk/kode").with("code", phone.next()).submit();
        return visitor;
    }

    public List<String> codes() {
        return lastCodes;
    }

    public List<String> codesOf(String key) {
        var mine = lastCodes;
        var bytes = last;
        enrol(key);
        lastCodes = mine;
        last = bytes;
        return codes.get(key);
    }

    String secretHex() {
        return HexFormat.of().formatHex(last);
    }

    String secret() {
        return Offers.base32(last);
    }

    /** The page without what differs from one to the next whatever is said: tokens and keys of forms. */
    static String bare(Visitor.Page page) {
        return page.body()
                .replaceAll("name=\"(_csrf|_once)\" value=\"[^\"]*\"", "")
                .replaceAll("data-now=\"[^\"]*\"", "");
    }
}
