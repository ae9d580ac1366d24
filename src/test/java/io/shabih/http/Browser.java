package io.shabih.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** Whether this machine has one. */
    public static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    /** How wide and high the page is, and in which colours. */
    public record Screen(int width, int height, String scheme) {
        public static final Screen DESKTOP = new Screen(1280, 900, "light");
        public static final Screen PHONE = new Screen(360, 740, "light");

        public Screen dark() {
            return new Screen(width, height, "dark");
        }
    }

    /** With further flags of Chromium. */
    public static Browser open(String... flags) throws IOException {
        Path profile = Files.createTempDirectory("shabih-browser");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(CHROMIUM.toString())
                .addArguments(FLAGS)
                .addArguments(flags)
                .addArguments("--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty(ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY, DRIVER.toString());
        Browser browser = new Browser(profile, new ChromeDriver(options));
        browser.show(Screen.DESKTOP);
        return browser;
    }

    public void show(Screen screen) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width(), "height",
                        screen.height(), "deviceScaleFactor", 1, "mobile", screen.width() < 600));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", screen.scheme()))));
    }

    /** As someone has it who asked for less motion; until the next screen. */
    public void reduceMotion() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Opens an address anew. */
    public void go(String address) {
        driver.get("about:blank");
        driver.get(address);
    }

    /** What the page of an origin has stored. */
    public void forget(String origin) {
        driver.executeCdpCommand("Storage.clearDataForOrigin",
                Map.of("origin", origin, "storageTypes", "all"));
    }

    /** The first such element that is shown, as soon as there is one. */
    public WebElement await(String css) {
        return new WebDriverWait(driver, PATIENCE).until(
                (ExpectedCondition<WebElement>) _ -> all(css).stream().filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Waits until the question, in JavaScript, is answered by anything true. */
    public void awaitThat(String question) {
        new WebDriverWait(driver, PATIENCE).until(
                (ExpectedCondition<Boolean>) _ -> Boolean.TRUE.equals(script("return !!(" + question + ")")));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public String text(String css) {
        return await(css).getText();
    }

    public List<String> texts(String css) {
        return all(css).stream().map(WebElement::getText).toList();
    }

    public void click(String css) {
        WebElement element = await(css);
        script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    /** Puts a long text in at once, as pasting does. */
    public void paste(String css, String text) {
        script("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                await(css), text);
    }

    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    public void pressWithControl(Keys key) {
        new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    public String title() {
        return String.valueOf(driver.getTitle());
    }

    /** What the console has complained of since this was last asked, blocked requests among it. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage).toList();
    }

    /** Addresses asked for since this was last asked, as the browser's log has them. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** The page down to that height, below the window too. */
    public byte[] picture(int mostHeight) {
        Object height = script("return Math.min(arguments[0], document.documentElement.scrollHeight)",
                mostHeight);
        Object width = script("return innerWidth");
        Map<String, Object> shot = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png",
                "captureBeyondViewport", true,
                "clip", Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        return OutputType.BYTES.convertFromBase64Png(String.valueOf(shot.get("data")));
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println(profile + " is left behind: " + e.getMessage());
        }
    }
}
