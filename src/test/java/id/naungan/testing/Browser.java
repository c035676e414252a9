package id.naungan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A person at a real Chromium. One driver and one browser per test JVM; each Browser is a fresh profile.
 * Used from one thread at a time. Broken content security rules are collected from every page it opens.
 */
public final class Browser implements AutoCloseable {
    public static final int PHONE = 360;
    public static final int DESKTOP = 1280;
    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Half a megabyte goes to the browser once for each profile, and is read by it where a page is looked at. */
    private static final String LAZY_RULES = "window.__rules = () => {" + rules() + "\n};";

    /**
     * All rules but the one on contrast, which takes two thirds of the time: that one of the whole page, of what has other colours (or is
     * large no more, or was not there) since the page was last looked at, or of nothing. Passed rules are not described.
     */
    private static final String BROKEN = """
            async ({tags, contrast}) => {
                'axe' in window || __rules();
                const ask = async (where, what) => (await axe.run(where, {...what, resultTypes: ['violations']})).violations
                    .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html + ' (' + rule.help + ')'));
                const elements = [...document.body.querySelectorAll('*')];
                const looks = elements.map(element => {
                    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
                    return [style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.textShadow, style.position,
                        style.visibility, size >= 24 || size >= 18.66 && style.fontWeight >= 700, element.getClientRects().length > 0].join();
                });
                const broken = await ask(document, {runOnly: {type: 'tag', values: tags}, rules: {'color-contrast': {enabled: contrast === 'ALL'}}});
                if (contrast === 'CHANGED') {
                    const known = window.__looks && window.__looks.length === looks.length;
                    const changed = elements.filter((element, i) => !known || looks[i] !== window.__looks[i]);
                    if (changed.length) broken.push(...await ask({include: changed}, {runOnly: ['color-contrast']}));
                }
                window.__looks = looks;
                return broken;
            }
            """;

    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation',
                e => window.__broken && window.__broken(e.violatedDirective + ' ' + e.blockedURI + ' ' + (e.sourceFile || '')));
            """;

    /**
     * What the driver turns off, since the last list given counts alone; and ours: each profile is a window with an address bar, whose two
     * hidden lists of suggestions are whole pages with processes of their own, and a spare process for a page that never comes.
     */
    private static final List<String> TURNED_OFF = List.of(
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "DestroyProfileOnBrowserClose",
            "HttpsUpgrades",
            "HttpsFirstBalancedModeAutoEnable",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "AvoidCorsURLLoaderRestartOnRedirect",
            "TcpPortRandomizationWin",
            "OptimizationHints",
            "NetworkTimeServiceQuerying",
            "AimEnabled",
            "PreconnectToSearch",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup",
            "SpareRendererForSitePerProcess");

    private enum Contrast {
        ALL,
        CHANGED,
        NONE
    }

    private static Playwright driver;
    private static com.microsoft.playwright.Browser chromium;

    private final BrowserContext context;
    private final Page page;
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());

    private Browser(boolean scripts, int width) {
        start();
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, width < 600 ? 740 : 800)
                .setLocale("id-ID"));
        if (scripts) {
            context.exposeFunction("__broken", what -> violations.add(String.valueOf(what[0])));
            context.addInitScript(LISTEN);
            context.addInitScript(LAZY_RULES);
        }
        page = context.newPage();
    }

    public static Browser open(int width) {
        return new Browser(true, width);
    }

    public static Browser withoutScripts(int width) {
        return new Browser(false, width);
    }

    /** The page, for everything that has no word here. */
    public Page page() {
        return page;
    }

    public Browser go(String address) {
        int status = page.navigate(address).status();
        assertThat(status).as("answer of " + address).isLessThan(500);
        return this;
    }

    public Browser resize(int width) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, width < 600 ? 740 : 800);
        }
        return this;
    }

    /** A picture of the whole page in target/screens, for the eye alone: only where {@code -Dscreens=true} asks for it. */
    public Browser picture(String name) {
        if (!Boolean.getBoolean("screens")) {
            return this;
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
        return this;
    }

    /** The page as it stands now: axe at phone and desktop width, no sideways scrolling at 320, no broken rule; with a picture of each. */
    public Browser assertSound(String name) {
        assertWorded(name);
        look(name, PHONE, DESKTOP);
        assertNoSidewaysScroll(name);
        return assertHeld(name);
    }

    /** The same for one page of many: it begins with the width it has, and ends with another, since turning the window takes its time. */
    public Browser assertSoundInPassing(String name) {
        if (page.viewportSize().width == DESKTOP) {
            assertWorded(name);
            look(name, DESKTOP, PHONE);
            assertNoSidewaysScroll(name);
        } else {
            assertNoSidewaysScroll(name);
            assertWorded(name);
            look(name, PHONE, DESKTOP);
        }
        return assertHeld(name);
    }

    /**
     * A page that was looked at whole in its first language, now in other words: where words have least room, and without the rule on
     * colours, which speak no language and take half of the time.
     */
    public Browser assertSoundInOtherWords(String name) {
        assertNoSidewaysScroll(name);
        assertWorded(name);
        assertThat(axe(Contrast.NONE)).as("axe on %s", name).isEmpty();
        return assertHeld(name);
    }

    private void look(String name, int... widths) {
        Contrast contrast = Contrast.ALL;
        for (int width : widths) {
            resize(width);
            picture(name + "-" + width);
            assertThat(axe(contrast)).as("axe on %s at %s px", name, width).isEmpty();
            contrast = Contrast.CHANGED;
        }
    }

    private void assertWorded(String name) {
        assertThat(page.content()).as("a sentence without words on " + name).doesNotContain("??");
    }

    private Browser assertHeld(String name) {
        assertThat(violations).as("content security violations on " + name).isEmpty();
        return this;
    }

    /** One line for each node that breaks a rule; empty is the only good answer. */
    private List<String> axe(Contrast contrast) {
        return ((List<?>) page.evaluate(BROKEN, Map.of("tags", TAGS, "contrast", contrast.name())))
                .stream().map(String::valueOf).toList();
    }

    public void assertNoSidewaysScroll(String name) {
        resize(320);
        int over = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        assertThat(over).as("pixels beyond 320 on " + name).isLessThanOrEqualTo(0);
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Bytes over the wire of a cold visit, by kind (Document, Stylesheet, Script, Image ...), and their number under "requests". */
    public Map<String, Long> weigh(String address) {
        // Nothing of the page before may still be on its way.
        page.navigate("about:blank");
        CDPSession wire = context.newCDPSession(page);
        Map<String, String> kinds = new HashMap<>();
        Map<String, Long> weights = new HashMap<>();
        wire.on("Network.responseReceived", event -> kinds.put(text(event, "requestId"), text(event, "type")));
        wire.on("Network.loadingFinished", event -> {
            String kind = kinds.getOrDefault(text(event, "requestId"), "Other");
            weights.merge(kind, event.get("encodedDataLength").getAsLong(), Long::sum);
            weights.merge("total", event.get("encodedDataLength").getAsLong(), Long::sum);
            weights.merge("requests", 1L, Long::sum);
        });
        wire.send("Network.enable");
        JsonObject cold = new JsonObject();
        cold.addProperty("cacheDisabled", true);
        wire.send("Network.setCacheDisabled", cold);
        page.navigate(
                address,
                new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.NETWORKIDLE));
        wire.detach();
        return weights;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Where Chromium is, or null; NAUNGAN_CHROMIUM names another place. */
    public static Path chromium() {
        String named = System.getenv("NAUNGAN_CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static String rules() {
        try (var source = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }

    private static synchronized void start() {
        if (chromium != null) {
            return;
        }
        Path binary = chromium();
        if (binary == null) {
            throw new IllegalStateException(
                    "no chromium on the path: install it (apt install chromium) or set NAUNGAN_CHROMIUM");
        }
        driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(binary)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-features=" + String.join(",", TURNED_OFF),
                                // Pages live for a second: room for what the rules make, and no second compiler.
                                "--js-flags=--min-semi-space-size=64 --no-turbofan")));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
    }
}
