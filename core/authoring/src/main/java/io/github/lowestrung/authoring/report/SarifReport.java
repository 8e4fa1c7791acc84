package io.github.lowestrung.authoring.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.authoring.check.SourceCheck;
import io.github.lowestrung.authoring.check.SourceFinding;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.workload.term.Term;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Findings as SARIF 2.1.0, which code hosts and editors show beside the lines. Thread-safe. */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  /**
   * Renders findings.
   *
   * @param findings what was found
   * @return the log, JSON that ends in a newline
   */
  public static String of(List<SourceFinding> findings) {
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "lowest-rung rules check");
    List<Term> checks = checks(findings);
    for (Term check : checks) {
      ObjectNode rule = driver.withArray("rules").addObject().put("id", check.term());
      if (check instanceof SourceCheck known) {
        rule.putObject("shortDescription").put("text", known.claim() + ".");
      }
    }
    run.put("columnKind", "utf16CodeUnits");
    run.putArray("results");
    for (SourceFinding finding : findings) {
      result(run.withArray("results").addObject(), finding, checks);
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report could not be written as JSON.", e);
    }
  }

  /** Returns the checks in their order, and after them those that others made. */
  private static List<Term> checks(List<SourceFinding> findings) {
    return Stream.concat(
            Arrays.stream(SourceCheck.values()), findings.stream().map(SourceFinding::check))
        .distinct()
        .toList();
  }

  private static void result(ObjectNode result, SourceFinding finding, List<Term> checks) {
    result.put("ruleId", finding.check().term()).put("ruleIndex", checks.indexOf(finding.check()));
    result.put("level", finding.severity().term());
    result.putObject("message").put("text", (finding.message() + " " + finding.advice()).strip());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(finding.file()));
    SourcePosition position = finding.position();
    if (position.line() > 0) {
      ObjectNode region = physical.putObject("region").put("startLine", position.line());
      if (position.column() > 0) {
        region.put("startColumn", position.column());
      }
    }
    if (finding.rule() != null) {
      location.putArray("logicalLocations").addObject().put("name", finding.rule());
    }
  }

  private static String uri(Path file) {
    if (file.isAbsolute()) {
      return file.toUri().toString();
    }
    try {
      return new URI(null, null, file.normalize().toString().replace('\\', '/'), null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A path is no URI: " + file, e);
    }
  }
}
