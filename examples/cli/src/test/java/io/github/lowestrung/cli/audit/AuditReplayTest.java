package io.github.lowestrung.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Replays and comparisons as a user runs them. */
class AuditReplayTest {

  @TempDir private Path folder;
  private String ledger;

  @BeforeEach
  void record() throws IOException {
    ledger = folder.resolve("audit.jsonl").toString();
    Path document = folder.resolve("w.yaml");
    Files.writeString(document, "{id: plain, task: sentiment-analysis}");
    assertThat(ToolRun.of("decide", document.toString(), "--audit", ledger).status()).isZero();
    Files.writeString(document, "{id: prices, task: regression}");
    assertThat(ToolRun.of("decide", document.toString(), "--audit", ledger).status()).isZero();
  }

  /** The rulebook of this build, with Comprehend one rung higher. */
  private String next() {
    URL descriptor = Advisor.class.getResource("/META-INF/lowest-rung/rulebook.yaml");
    Path jar = folder.resolve("next.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      if (descriptor.openConnection() instanceof JarURLConnection connection) {
        for (ZipEntry entry : connection.getJarFile().stream().toList()) {
          try (InputStream in = connection.getJarFile().getInputStream(entry)) {
            put(zip, entry.getName(), in.readAllBytes());
          }
        }
        return jar.toString();
      }
      Path root = Path.of(descriptor.toURI()).getParent().getParent().getParent();
      try (var files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          put(zip, root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
      return jar.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    byte[] changed = bytes;
    if (name.endsWith("/approaches.yaml")) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      assertThat(text).contains("name: Amazon Comprehend, rung: 1,");
      changed =
          text.replace("name: Amazon Comprehend, rung: 1,", "name: Amazon Comprehend, rung: 1.5,")
              .getBytes(StandardCharsets.UTF_8);
    }
    zip.putNextEntry(new ZipEntry(name));
    zip.write(changed);
  }

  @Test
  void a_replay_comes_to_the_same() {
    ToolRun toolRun = ToolRun.of("audit", "replay", ledger);
    assertThat(toolRun.out())
        .isEqualTo("2 the same, 0 different, 0 not to be made again, 0 with nothing decided\n");
    assertThat(toolRun.status()).isZero();
  }

  @Test
  void a_replay_names_what_differs() throws IOException {
    Path path = Path.of(ledger);
    Files.writeString(
        path,
        Files.readString(path)
            .replace(
                "\"approach\":\"comprehend\",\"because\"", "\"approach\":\"polly\",\"because\""));
    ToolRun toolRun = ToolRun.of("audit", "replay", ledger);
    assertThat(toolRun.out())
        .contains("record 1 (sha256:")
        .contains("  recommendation.approach: recorded \"polly\", now \"comprehend\"\n")
        .contains("1 the same, 1 different");
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
  }

  @Test
  void a_replay_without_the_rulebook_is_no_proof() throws IOException {
    Path path = Path.of(ledger);
    Files.writeString(
        path,
        Files.readString(path).replaceAll("\"sha256\":\"[0-9a-f]{8}", "\"sha256\":\"00000000"));
    ToolRun toolRun = ToolRun.of("audit", "replay", ledger);
    assertThat(toolRun.out()).contains("2 not to be made again").contains("  2 not at hand: ");
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
  }

  @Test
  void flips_are_listed_with_their_cause() {
    ToolRun toolRun = ToolRun.of("audit", "flips", ledger, "--against", next());
    assertThat(toolRun.out())
        .isEqualTo(
            """
            record 1, plain: comprehend (rung 1) → comprehend (rung 1.5)
              because approaches.yaml changed
              not approved
            2 decisions compared: 1 as before, 1 flipped, of which 1 are not approved
            """);
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
  }

  @Test
  void approved_flips_pass_and_idle_approvals_are_told() throws IOException {
    Path approvals = folder.resolve("approvals.yaml");
    Files.writeString(
        approvals,
        """
        - {rule: approaches.yaml, reason: Comprehend moved up, by: ann}
        - {rule: X-01, reason: never mind, by: bob}
        """);
    ToolRun toolRun =
        ToolRun.of(
            "audit", "flips", ledger, "--against", next(), "--approvals", approvals.toString());
    assertThat(toolRun.out())
        .contains("  approved by ann: Comprehend moved up\n")
        .contains("of which 0 are not approved")
        .contains("  covers nothing: approval by bob: never mind\n");
    assertThat(toolRun.status()).isZero();
  }

  @Test
  void approvals_that_are_not_valid_are_refused_before_anything_is_decided() throws IOException {
    Path approvals = folder.resolve("approvals.yaml");
    Files.writeString(approvals, "- {rul: X-01, reason: x, by: y}");
    ToolRun toolRun =
        ToolRun.of(
            "audit", "flips", ledger, "--against", next(), "--approvals", approvals.toString());
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).contains("approval 1, rul:").contains("did you mean 'rule'?");
    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
  }

  @Test
  void flips_as_json_are_one_object() throws IOException {
    ToolRun toolRun = ToolRun.of("audit", "flips", ledger, "--against", next(), "--format", "json");
    JsonNode tree = new ObjectMapper().readTree(toolRun.out());
    JsonNode flip = tree.at("/flips/0");
    assertThat(flip.path("record").intValue()).isEqualTo(1);
    assertThat(flip.at("/before/rung").doubleValue()).isEqualTo(1);
    assertThat(flip.at("/after/rung").doubleValue()).isEqualTo(1.5);
    assertThat(flip.at("/causes/0/what").textValue()).isEqualTo("approaches.yaml");
    assertThat(flip.path("proven").booleanValue()).isTrue();
    assertThat(tree.at("/summary/decisions").intValue()).isEqualTo(2);
    assertThat(tree.at("/summary/unapproved").intValue()).isEqualTo(1);
  }

  @Test
  void flips_as_junit_fail_where_nobody_approved() throws Exception {
    ToolRun toolRun =
        ToolRun.of("audit", "flips", ledger, "--against", next(), "--format", "junit");
    Document report =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(toolRun.out())));
    assertThat(report.getDocumentElement().getAttribute("tests")).isEqualTo("2");
    assertThat(report.getDocumentElement().getAttribute("failures")).isEqualTo("1");
    assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(2);
    assertThat(
            report
                .getElementsByTagName("failure")
                .item(0)
                .getAttributes()
                .getNamedItem("message")
                .getNodeValue())
        .isEqualTo("comprehend (rung 1) → comprehend (rung 1.5), because approaches.yaml changed");
  }

  @Test
  void what_is_no_rulebook_is_refused() {
    ToolRun toolRun = ToolRun.of("audit", "flips", ledger, "--against", ledger);
    assertThat(toolRun.err()).contains("is not a rulebook");
    assertThat(toolRun.status()).isEqualTo(ExitStatus.RULEBOOK_UNUSABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "approved.csv|approach,allowed,reason,source,until\\nkendra,no,not yet,SEC-7,\\n",
        "approved.xlsx|approach,allowed,reason,source,until\\nkendra,no,not yet,SEC-7,\\n",
        "approved.yaml|- {approach: kendra, allowed: no, reason: not yet, source: SEC-7}\\n",
      })
  void a_decision_under_an_approved_table_is_made_again_and_a_changed_table_is_the_cause(
      String name, String table) throws IOException {
    String rules = approving(name, table);
    Path document = folder.resolve("search.yaml");
    Files.writeString(
        document, "{id: s, task: enterprise-search, account: {existingCustomerOf: [kendra]}}");
    String own = folder.resolve("own.jsonl").toString();
    ToolRun.of("decide", "--rulebook", rules, document.toString(), "--audit", own);

    assertThat(ToolRun.of("audit", "verify", own).status()).isZero();
    assertThat(ToolRun.of("audit", "replay", own, "--rulebook", rules).out())
        .startsWith("1 the same, 0 different");
    assertThat(ToolRun.of("audit", "why", "1", own, "--rulebook", rules).out()).contains("bedrock");

    approving(name, table.replace("kendra", "polly"));
    ToolRun again = ToolRun.of("audit", "replay", own, "--rulebook", rules);
    assertThat(again.out()).contains("1 not to be made again", "not at hand: com.acme:rules:1.0.0");
    assertThat(again.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);

    approving(name, table);
    String changed = approving("next", name, table.replace("kendra", "polly"));
    assertThat(
            ToolRun.of(
                    "audit",
                    "flips",
                    own,
                    "--rulebook",
                    rules,
                    "--against",
                    next(),
                    "--against",
                    changed)
                .out())
        .contains(
            "record 1, s: bedrock (rung 2; customization rag; knowledgeBase managed) → kendra (rung 1)",
            "because rules.kendra removed");
  }

  private String approving(String name, String table) throws IOException {
    return approving("rules", name, table);
  }

  private String approving(String rulebook, String name, String table) throws IOException {
    Path meta = Files.createDirectories(folder.resolve(rulebook + "/META-INF/lowest-rung"));
    Files.writeString(meta.resolve("rulebook.yaml"), "id: com.acme:rules\nversion: 1.0.0\n");
    String text = table.replace("\\n", "\n");
    if (name.endsWith(".xlsx")) {
      Files.write(meta.resolve(name), workbook(text));
    } else {
      Files.writeString(meta.resolve(name), text);
    }
    return folder.resolve(rulebook).toString();
  }

  /** Returns a workbook of one sheet with the cells of a table in CSV. */
  private static byte[] workbook(String table) throws IOException {
    StringBuilder rows = new StringBuilder();
    List<String> lines = table.lines().toList();
    for (int row = 0; row < lines.size(); row++) {
      rows.append("<row r='").append(row + 1).append("'>");
      String[] cells = lines.get(row).split(",", -1);
      for (int column = 0; column < cells.length; column++) {
        rows.append(
            "<c r='%c%d' t='inlineStr'><is><t>%s</t></is></c>"
                .formatted('A' + column, row + 1, cells[column]));
      }
      rows.append("</row>");
    }
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Map<String, String> parts =
        Map.of(
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Approved' r:id='a'/></sheets></workbook>"
                .formatted(main, links),
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='a' Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0); // written again it is the same rulebook
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
