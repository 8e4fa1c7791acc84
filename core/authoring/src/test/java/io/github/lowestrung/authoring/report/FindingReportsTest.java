package io.github.lowestrung.authoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.authoring.check.SourceCheck;
import io.github.lowestrung.authoring.check.SourceFinding;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.workload.term.Term;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FindingReportsTest {

  private enum OtherCheck implements Term {
    FLAW_OF_OTHERS
  }

  private static final List<SourceFinding> FINDINGS =
      List.of(
          new SourceFinding(
              SourceCheck.DESCRIPTOR,
              Severity.ERROR,
              Path.of("our rules", "rulebook.yaml"),
              SourcePosition.WHOLE_FILE,
              null,
              "There is no version.",
              "Write one."),
          new SourceFinding(
              OtherCheck.FLAW_OF_OTHERS,
              Severity.WARNING,
              Path.of("our rules", "a.drl"),
              new SourcePosition(7, 3),
              "ACME-01",
              "A rule <is> \u001b[31mred & \"odd\".\nIt says so.",
              "Look at it."));

  @Test
  void a_text_has_a_line_for_each_and_counts() {
    assertThat(FindingText.of(FINDINGS))
        .isEqualTo(
            """
            our rules/rulebook.yaml: error: There is no version. [descriptor]
                Write one.
            our rules/a.drl:7:3: warning: A rule <is> \\u001b[31mred & "odd". It says so. [flaw-of-others]
                Look at it.
            1 error, 1 warning
            """);
    assertThat(FindingText.of(List.of())).isEqualTo("0 errors, 0 warnings\n");
  }

  @Test
  void sarif_has_what_its_schema_requires() throws Exception {
    JsonNode log = new ObjectMapper().readTree(SarifReport.of(FINDINGS));

    assertThat(log.get("version").asText()).isEqualTo("2.1.0");
    assertThat(log.get("$schema").asText()).endsWith("sarif-schema-2.1.0.json");
    JsonNode run = log.get("runs").get(0);
    JsonNode driver = run.at("/tool/driver");
    assertThat(driver.get("name").asText()).isEqualTo("lowest-rung rules check");
    JsonNode first = run.get("results").get(0);
    assertThat(first.get("ruleId").asText()).isEqualTo("descriptor");
    assertThat(first.get("level").asText()).isEqualTo("error");
    assertThat(first.at("/message/text").asText()).isEqualTo("There is no version. Write one.");
    JsonNode place = first.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("our%20rules/rulebook.yaml");
    assertThat(place.has("region")).isFalse();
    JsonNode second = run.get("results").get(1);
    assertThat(second.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(7);
    assertThat(second.at("/locations/0/physicalLocation/region/startColumn").asInt()).isEqualTo(3);
    assertThat(second.at("/locations/0/logicalLocations/0/name").asText()).isEqualTo("ACME-01");
    for (JsonNode result : run.get("results")) {
      JsonNode rule = driver.get("rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    }
  }

  @Test
  void a_sarif_log_without_findings_has_an_empty_list() throws Exception {
    JsonNode log = new ObjectMapper().readTree(SarifReport.of(List.of()));
    assertThat(log.at("/runs/0/results").isArray()).isTrue();
    assertThat(log.at("/runs/0/results")).isEmpty();
  }

  @Test
  void junit_fails_for_each_error() throws Exception {
    Document report =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    JUnitReport.of(FINDINGS).getBytes(StandardCharsets.UTF_8)));

    Element suite = report.getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    Element failure = (Element) report.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("type")).isEqualTo("descriptor");
    assertThat(report.getElementsByTagName("system-out").item(0).getTextContent())
        .contains("our rules/a.drl:7:3");
  }
}
