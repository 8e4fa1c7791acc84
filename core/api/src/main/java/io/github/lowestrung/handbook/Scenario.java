package io.github.lowestrung.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workload or pipeline with the decision that is expected. Immutable and thread-safe. */
public final class Scenario {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private final String rulebook;
  private final String file;
  private final String id;
  private final List<String> covers;
  private final @Nullable LocalDate asOf;
  private final ObjectNode document;
  private final Expectation expectation;

  private Scenario(String rulebook, String file, JsonNode item) {
    if (!item.path("id").isTextual() || !item.path("workload").isObject()) {
      throw new RulebookException(
          "A scenario of the file (%s) needs an id and a workload: %s. Maybe a field is misspelt."
              .formatted(file, item));
    }
    this.rulebook = rulebook;
    this.file = file;
    this.id = item.get("id").asText();
    this.covers = Expectation.texts(item.path("covers"));
    this.asOf = item.has("asOf") ? LocalDate.parse(item.get("asOf").asText()) : null;
    this.document = item.get("workload").deepCopy();
    if (!document.has("id")) {
      document.put("id", id);
    }
    this.expectation = Expectation.of(this, item.path("expect"));
  }

  /**
   * Returns the scenarios that the rulebooks of an advisor bring.
   *
   * @param advisor the advisor with the rulebooks, not null
   * @return the scenarios, by rulebook and file
   * @throws RulebookException when one cannot be read
   * @throws IllegalArgumentException when the advisor was not made by {@link Advisor#builder()}
   */
  public static List<Scenario> of(Advisor advisor) {
    return advisor.unwrap(HandbookSource.class).scenarios();
  }

  /**
   * Reads the scenarios of a file.
   *
   * @param rulebook id of the rulebook that brings them: group, artifact and version
   * @param file its name, for messages
   * @param text a YAML list of scenarios: {@code id, covers, asOf, workload, expect}
   * @return the scenarios in their order
   * @throws RulebookException when the text is not such a list
   */
  public static List<Scenario> read(String rulebook, String file, String text) {
    try {
      JsonNode list = YAML.readTree(text);
      if (!list.isArray()) {
        throw new RulebookException(
            "The scenarios (" + file + ") are not a list. Maybe begin each with a dash.");
      }
      List<Scenario> scenarios = new ArrayList<>();
      list.forEach(item -> scenarios.add(new Scenario(rulebook, file, item)));
      return List.copyOf(scenarios);
    } catch (JsonProcessingException | DateTimeParseException e) {
      throw new RulebookException(
          "The scenarios (" + file + ") cannot be read: " + e.getMessage() + " Maybe see the line.",
          e);
    }
  }

  /**
   * Returns the rulebook that brings it.
   *
   * @return group, artifact and version
   */
  public String rulebook() {
    return rulebook;
  }

  /**
   * Returns the name of its file, without folder and ending.
   *
   * @return the name
   */
  public String file() {
    return file;
  }

  /**
   * Returns its id.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Returns the rows of the requirements that it covers.
   *
   * @return ids of the rows
   */
  public List<String> covers() {
    return covers;
  }

  /**
   * Returns the document of its workload or pipeline.
   *
   * @return a workload or pipeline, JSON
   */
  public String workload() {
    return document.toString();
  }

  /**
   * Reads its workload or pipeline.
   *
   * @param reader the reader that knows the names that it may use
   * @return the workload or pipeline
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Subject subject(WorkloadReader reader) {
    return reader.readSubject(YAML.convertValue(document, DOCUMENT));
  }

  /**
   * Decides about it.
   *
   * @param advisor the advisor that decides
   * @param otherwise the date of the decision when the scenario has none
   * @return the decision about the workload or pipeline
   */
  public SubjectDecision decide(Advisor advisor, LocalDate otherwise) {
    return advisor.decide(subject(advisor.reader()), date(otherwise));
  }

  /**
   * Compares a decision with what is expected.
   *
   * @param decision the decision about it
   * @return everything in which they differ; empty when all is as expected
   */
  public List<String> misses(SubjectDecision decision) {
    return expectation.misses(decision.decisions());
  }

  /**
   * Returns the date as of which it is decided.
   *
   * @param otherwise the date when the scenario has none
   * @return the date
   */
  public LocalDate date(LocalDate otherwise) {
    return asOf == null ? otherwise : asOf;
  }

  @Override
  public String toString() {
    return file + " " + id;
  }
}
