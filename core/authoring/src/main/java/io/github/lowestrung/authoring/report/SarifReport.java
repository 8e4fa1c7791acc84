package io.github.lowestrung.authoring.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.finding.SourceFinding;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    List<String> checks = checks(findings);
    for (String check : checks) {
      ObjectNode rule = driver.withArray("rules").addObject().put("id", check);
      SourceCheck.of(check)
          .ifPresent(known -> rule.putObject("shortDescription").put("text", known.claim() + "."));
    }
    run.put("columnKind", "utf16CodeUnits");
    run.putArray("results");
    for (SourceFinding sourceFinding : findings) {
      result(run.withArray("results").addObject(), sourceFinding, checks);
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report could not be written as JSON.", e);
    }
  }

  /** Returns the checks in their order, and after them those that others made. */
  private static List<String> checks(List<SourceFinding> findings) {
    List<String> checks = new ArrayList<>();
    for (SourceCheck sourceCheck : SourceCheck.values()) {
      checks.add(sourceCheck.id());
    }
    findings.stream()
        .map(SourceFinding::check)
        .distinct()
        .filter(check -> !checks.contains(check))
        .forEach(checks::add);
    return checks;
  }

  private static void result(ObjectNode result, SourceFinding sourceFinding, List<String> checks) {
    result
        .put("ruleId", sourceFinding.check())
        .put("ruleIndex", checks.indexOf(sourceFinding.check()));
    result.put("level", sourceFinding.level().word());
    result.putObject("message").put("text", sourceFinding.message() + " " + sourceFinding.advice());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(sourceFinding.file()));
    if (sourceFinding.line() > 0) {
      ObjectNode region = physical.putObject("region").put("startLine", sourceFinding.line());
      if (sourceFinding.column() > 0) {
        region.put("startColumn", sourceFinding.column());
      }
    }
    if (sourceFinding.rule() != null) {
      location.putArray("logicalLocations").addObject().put("name", sourceFinding.rule());
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
