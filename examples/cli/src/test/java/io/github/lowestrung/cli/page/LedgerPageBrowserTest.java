package io.github.lowestrung.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.ToolRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.logging.LogType;
import org.opentest4j.TestAbortedException;

/** What readers meet when they open the page of a ledger. */
class LedgerPageBrowserTest {

  private static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir private static Path folder;
  private static Path page;
  private static Browser browser;
  private static String absence;

  @BeforeAll
  static void start() throws IOException {
    System.setProperty("pdfbox.fontcache", folder.toString());
    Files.createDirectories(PICTURES);
    String ledger = folder.resolve("audit.jsonl").toString();
    for (String name : new String[] {"01-shop-review-sentiment", "09-no-way-out"}) {
      Path workload = Path.of("..", "workloads", name + ".yaml");
      ToolRun.of("decide", workload.toString(), "--audit", ledger, "--subject", "ann");
    }
    ToolRun.withInput("{task: orc}", "decide", "-", "--audit", ledger);
    page = folder.resolve("ledger.html");
    Files.writeString(page, ToolRun.of("audit", "export", ledger, "--format", "html").out());
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

  @ParameterizedTest
  @EnumSource
  void everybody_can_read_it(Viewport viewport) throws IOException {
    browser.open(page, viewport);
    Files.write(PICTURES.resolve("ledger-" + viewport + ".png"), browser.picture());

    assertThat(AccessibilityViolations.of(browser, viewport)).isEmpty();
    assertThat(browser.number("document.documentElement.scrollWidth"))
        .as("only the table scrolls sideways")
        .isLessThanOrEqualTo(viewport.width());
  }

  @Test
  void nothing_is_loaded_and_nothing_goes_wrong() throws IOException {
    browser.open(page, Viewport.LIGHT);

    assertThat(browser.requests())
        .contains(page.toUri().toString())
        .allMatch(url -> url.equals(page.toUri().toString()) || url.startsWith("data:"));
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }

  @Test
  void paper_shows_whole_hashes() throws IOException {
    browser.open(page, Viewport.DARK);
    String hash = browser.text("document.querySelector('#record-1 code').textContent");

    try (PDDocument paper = Loader.loadPDF(browser.print())) {
      String printed = new PDFTextStripper().getText(paper).replaceAll("\\s+", "");

      assertThat(hash).startsWith("sha256:").hasSize(71);
      assertThat(printed).contains(hash);
    }
  }
}
