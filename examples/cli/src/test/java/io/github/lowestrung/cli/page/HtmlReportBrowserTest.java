package io.github.lowestrung.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.ToolRun;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;
import org.opentest4j.TestAbortedException;

/** What readers meet when they open a page: by eye, by keyboard, by screen reader, on paper. */
class HtmlReportBrowserTest {

  private static final String SENTIMENT = "01-shop-review-sentiment";
  private static final String CONTRACTS = "04-contract-summaries-in-own-vpc";
  private static final String NO_WAY_OUT = "09-no-way-out";
  private static final String PIPELINE = "10-claims-pipeline";

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String EVIDENCE = ".ladder .evidence";

  @TempDir private static Path folder;
  private static Browser browser;
  private static String absence;

  @BeforeAll
  static void start() throws IOException {
    // Else it keeps what it finds of fonts in the home of whoever runs the tests.
    System.setProperty("pdfbox.fontcache", folder.toString());
    Files.createDirectories(PICTURES);
    try {
      browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    } catch (TestAbortedException e) {
      absence = e.getMessage();
      System.err.println(absence);
    }
  }

  /** Skips test by test: a class that is skipped as a whole does not show in the build's count. */
  @BeforeEach
  void skipWithoutBrowser() {
    Assumptions.assumeTrue(absence == null, absence);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Stream<String> pages() {
    return Stream.of(SENTIMENT, CONTRACTS, NO_WAY_OUT, PIPELINE);
  }

  /** A look changes colours or layout, of which each kind of page has its own. */
  private static Stream<Arguments> pagesInEachLook() {
    return Stream.of(
            pages().map(page -> Arguments.of(page, Viewport.LIGHT)),
            Stream.of(CONTRACTS, NO_WAY_OUT).map(page -> Arguments.of(page, Viewport.DARK)),
            Stream.of(CONTRACTS, PIPELINE).map(page -> Arguments.of(page, Viewport.PHONE)))
        .flatMap(looks -> looks);
  }

  private static Path page(String name) throws IOException {
    Path file = folder.resolve(name + ".html");
    if (!Files.exists(file)) {
      Path workload = Path.of("..", "workloads", name + ".yaml");
      Files.writeString(file, ToolRun.of("decide", workload.toString(), "--format", "html").out());
    }
    return file;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pagesInEachLook")
  void everybody_can_read_it(String name, Viewport viewport) throws IOException {
    browser.open(page(name), viewport);
    Files.write(PICTURES.resolve(name + "-" + viewport + ".png"), browser.picture());
    browser.unfoldAll();

    assertThat(AccessibilityViolations.of(browser, viewport)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void nor_is_there_a_barrier_while_all_is_folded(Viewport viewport) throws IOException {
    browser.open(page(CONTRACTS), viewport);

    assertThat(AccessibilityViolations.of(browser, viewport)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nobody_scrolls_sideways(String name) throws IOException {
    for (Viewport viewport : List.of(Viewport.PHONE, Viewport.ZOOMED)) {
      browser.open(page(name), viewport);
      browser.unfoldAll();

      assertThat(browser.number("document.documentElement.scrollWidth"))
          .isEqualTo(viewport.width());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_is_loaded_and_nothing_goes_wrong(String name) throws IOException {
    Path page = page(name);
    browser.open(page, Viewport.LIGHT);
    browser.unfoldAll();

    assertThat(browser.requests())
        .contains(page.toUri().toString())
        .allMatch(url -> url.equals(page.toUri().toString()) || url.startsWith("data:"));
    assertThat(browser.number("performance.getEntriesByType('resource').length")).isZero();
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }

  @Test
  void the_answer_is_seen_at_once() throws IOException {
    browser.open(page(CONTRACTS), Viewport.LIGHT);

    assertThat(browser.driver().findElement(By.cssSelector(".verdict")).getText())
        .contains("recommended", "Amazon SageMaker JumpStart", "rung 3");
    assertThat(browser.number("document.querySelector('.verdict').getBoundingClientRect().bottom"))
        .isLessThan(Viewport.LIGHT.height());

    browser.open(page(NO_WAY_OUT), Viewport.LIGHT);

    assertThat(browser.driver().findElement(By.cssSelector(".verdict")).getText())
        .contains("No approach is viable");
  }

  @Test
  void a_click_shows_the_evidence_of_an_exclusion() throws IOException {
    browser.open(page(CONTRACTS), Viewport.LIGHT);
    assertThat(browser.sees(EVIDENCE)).isFalse();

    browser.driver().findElement(By.cssSelector(".ladder .rung.excluded summary")).click();

    assertThat(browser.sees(EVIDENCE)).isTrue();
    assertThat(browser.driver().findElement(By.cssSelector(EVIDENCE)).getText())
        .contains("operations.noInfrastructure = true", "K1, K4");
  }

  @Test
  void so_does_the_enter_key() throws IOException {
    browser.open(page(CONTRACTS), Viewport.LIGHT);
    for (int i = 0; i < 40 && !focused().equals("SUMMARY"); i++) {
      browser.press(Keys.TAB);
    }

    browser.press(Keys.ENTER);

    assertThat(browser.sees(EVIDENCE)).isTrue();
  }

  @Test
  void the_tab_key_reaches_all_that_unfolds_in_order() throws IOException {
    browser.open(page(SENTIMENT), Viewport.LIGHT);
    browser.press(Keys.TAB);
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Skip to the answer");

    List<String> reached = new ArrayList<>();
    for (String focused = focused(); !focused.equals("BODY"); focused = focused()) {
      reached.add(focused);
      browser.press(Keys.TAB);
    }

    assertThat(reached).filteredOn("SUMMARY"::equals).hasSize((int) summariesInSight());
  }

  private static String focused() {
    return browser.text("document.activeElement.tagName");
  }

  private static long summariesInSight() {
    return browser.number(
        "[...document.querySelectorAll('summary')].filter(s => s.checkVisibility()).length");
  }

  @ParameterizedTest
  @ValueSource(strings = {CONTRACTS, NO_WAY_OUT})
  void paper_shows_what_is_folded_away(String name) throws IOException {
    browser.open(page(name), Viewport.DARK);
    String facts = browser.text(allEvidence());

    byte[] print = browser.print();
    Files.write(PICTURES.resolve(name + "-print.pdf"), print);
    try (PDDocument paper = Loader.loadPDF(print)) {
      String printed = new PDFTextStripper().getText(paper).replaceAll("\\s+", "");
      BufferedImage firstPage = new PDFRenderer(paper).renderImageWithDPI(0, 12);

      assertThat(facts.lines()).isNotEmpty().allSatisfy(f -> assertThat(printed).contains(f));
      assertThat(firstPage.getRGB(2, 2)).isEqualTo(Color.WHITE.getRGB());
    }
  }

  private static String allEvidence() {
    return "[...new Set([...document.querySelectorAll('.fact')]"
        + ".map(f => f.textContent.replace(/\\s+/g, '')))].join('\\n')";
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void the_page_follows_the_theme_of_its_reader(Viewport viewport) throws IOException {
    browser.open(page(CONTRACTS), viewport);

    assertThat(browser.text("getComputedStyle(document.documentElement).backgroundColor"))
        .isEqualTo(viewport == Viewport.DARK ? "rgb(21, 24, 28)" : "rgb(252, 251, 248)");
  }

  @Test
  void a_hostile_title_is_only_text() throws IOException {
    String document =
        "{task: ocr, title: \"<script>document.title='owned'</script><img src=x"
            + " onerror=alert(1)>\"}";
    Path page = folder.resolve("hostile.html");
    Files.writeString(page, ToolRun.withInput(document, "decide", "-", "--format", "html").out());

    browser.open(page, Viewport.LIGHT);

    assertThat(browser.driver().getTitle()).startsWith("<script>");
    assertThat(browser.driver().findElement(By.tagName("h1")).getText()).contains("onerror");
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }
}
