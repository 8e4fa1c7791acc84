package io.github.lowestrung.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Findings as SARIF 2.1.0, which code hosts and editors show beside the lines. Thread-safe. */
public final class SarifFindings {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifFindings() {}

  /**
   * Renders findings.
   *
   * @param findings what was found
   * @return the log, JSON that ends in a newline
   */
  public static String of(List<Finding> findings) {
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "lowest-rung rules check");
    List<String> checks = checks(findings);
    for (String check : checks) {
      ObjectNode rule = driver.withArray("rules").addObject().put("id", check);
      Check.of(check)
          .ifPresent(known -> rule.putObject("shortDescription").put("text", known.claim() + "."));
    }
    run.put("columnKind", "utf16CodeUnits");
    run.putArray("results");
    for (Finding finding : findings) {
      result(run.withArray("results").addObject(), finding, checks);
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report could not be written as JSON.", e);
    }
  }

  /** Returns the checks in their order, and after them those that others made. */
  private static List<String> checks(List<Finding> findings) {
    List<String> checks = new ArrayList<>();
    for (Check check : Check.values()) {
      checks.add(check.id());
    }
    findings.stream()
        .map(Finding::check)
        .distinct()
        .filter(check -> !checks.contains(check))
        .forEach(checks::add);
    return checks;
  }

  private static void result(ObjectNode result, Finding finding, List<String> checks) {
    result.put("ruleId", finding.check()).put("ruleIndex", checks.indexOf(finding.check()));
    result.put("level", finding.level().word());
    result.putObject("message").put("text", finding.message() + " " + finding.advice());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(finding.file()));
    if (finding.line() > 0) {
      ObjectNode region = physical.putObject("region").put("startLine", finding.line());
      if (finding.column() > 0) {
        region.put("startColumn", finding.column());
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
