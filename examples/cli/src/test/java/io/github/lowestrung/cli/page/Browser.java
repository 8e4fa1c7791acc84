package io.github.lowestrung.cli.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** A browser without a window, which sees pages as readers do. */
final class Browser implements AutoCloseable {

  /** Names the browser that must work; without it, tests are skipped where none does. */
  static final String VARIABLE = "LOWEST_RUNG_BROWSER";

  private static final Path DEBIANS = Path.of("/usr/bin/chromium");
  private static final ObjectMapper JSON = new ObjectMapper();

  // Warns that it has no types for this browser's protocol, of which these tests need none.
  private static final Logger UNTYPED = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts the browser that the environment names, else Debian's; skips the test without one. */
  static Browser start(Path profile) {
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isEmpty()) {
      return new Browser(launch(Path.of(named), profile));
    }
    Assumptions.assumeTrue(
        Files.isExecutable(DEBIANS) && Files.isExecutable(driverOf(DEBIANS)),
        () -> "There is no " + DEBIANS + " with its chromedriver. " + remedy());
    try {
      return new Browser(launch(DEBIANS, profile));
    } catch (WebDriverException e) {
      return Assumptions.abort(DEBIANS + " does not start: " + e.getRawMessage() + ". " + remedy());
    }
  }

  private static String remedy() {
    return "To try the pages in a browser, maybe run 'apt-get install chromium chromium-driver', or"
        + " set "
        + VARIABLE
        + " to a Chromium that has chromedriver beside it.";
  }

  private static Path driverOf(Path browser) {
    return browser.resolveSibling("chromedriver");
  }

  private static ChromeDriver launch(Path browser, Path profile) {
    UNTYPED.setLevel(Level.OFF);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    // An explicit driver keeps Selenium from looking for one to download.
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driverOf(browser).toFile()).build(),
        options);
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page in a look, and forgets what earlier pages logged. */
  void open(Path page, Viewport viewport) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", viewport.theme()))));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            viewport.width(),
            "height",
            viewport.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            viewport.width() < 600));
    driver.get("about:blank");
    log(LogType.BROWSER);
    log(LogType.PERFORMANCE);
    driver.get(page.toUri().toString());
  }

  void unfoldAll() {
    driver.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  boolean sees(String cssSelector) {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.querySelector(arguments[0]).checkVisibility()", cssSelector));
  }

  long number(String expression) {
    return ((Number) driver.executeScript("return " + expression)).longValue();
  }

  String text(String expression) {
    return String.valueOf(driver.executeScript("return " + expression));
  }

  void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  List<String> log(String type) {
    return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage).toList();
  }

  /** Returns the addresses that were asked for since the page was opened. */
  List<String> requests() throws IOException {
    List<String> addresses = new ArrayList<>();
    for (String entry : log(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry).get("message");
      if (message.get("method").textValue().equals("Network.requestWillBeSent")) {
        addresses.add(message.at("/params/request/url").textValue());
      }
    }
    return addresses;
  }

  byte[] print() {
    return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
  }

  /** Takes a picture of the page from top to bottom. */
  byte[] picture() {
    Map<String, Object> whole =
        Map.of(
            "x",
            0,
            "y",
            0,
            "width",
            number("document.documentElement.clientWidth"),
            "height",
            number("document.documentElement.scrollHeight"),
            "scale",
            1);
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", whole))
            .get("data");
    return Base64.getDecoder().decode((String) data);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
