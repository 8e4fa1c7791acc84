package io.github.lowestrung.handbook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.YamlFormat;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workload or pipeline with the decision that is expected. Immutable and thread-safe. */
public final class Scenario {

  private static final ObjectMapper YAML = YamlFormat.mapper().build();
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final Set<String> KEYS =
      Set.of("id", "covers", "asOf", "workload", "expect", "situation", "why");

  private final String rulebook;
  private final String file;
  private final int line;
  private final String id;
  private final List<String> covers;
  private final @Nullable LocalDate asOf;
  private final ObjectNode document;
  private final Expectation expectation;
  private final List<String> flaws;
  private final boolean described;

  private Scenario(String rulebook, String file, int line, JsonNode item) {
    this.rulebook = rulebook;
    this.file = file;
    this.line = line;
    this.id = item.path("id").asText("in line " + line);
    this.covers = Expectation.texts(item.path("covers"));
    List<String> found = new ArrayList<>();
    this.asOf = date(item.path("asOf"), found);
    this.described = item.path("workload").isObject();
    this.document = described ? item.get("workload").deepCopy() : YAML.createObjectNode();
    if (!document.has("id")) {
      document.put("id", id);
    }
    if (!described || !item.path("id").isTextual()) {
      found.add("needs an id and a workload");
    }
    item.fieldNames()
        .forEachRemaining(
            name -> {
              if (!KEYS.contains(name)) {
                found.add(
                    "has (%s), which no scenario has%s"
                        .formatted(name, NameSuggestion.of(name, KEYS).bracketedQuestion()));
              }
            });
    this.expectation = new Expectation(item.path("expect"));
    found.addAll(expectation.flaws());
    this.flaws = found.stream().map(flaw -> "%s.yaml:%s %s".formatted(file, line, flaw)).toList();
  }

  private static @Nullable LocalDate date(JsonNode stated, List<String> flaws) {
    try {
      return stated.isMissingNode() ? null : LocalDate.parse(stated.asText());
    } catch (DateTimeParseException e) {
      flaws.add("has the asOf (%s), where a date such as 2026-11-23 is expected".formatted(stated));
      return null;
    }
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
    Objects.requireNonNull(advisor, "advisor");
    return advisor.unwrap(HandbookSource.class).scenarios();
  }

  /**
   * Reads the scenarios of a file. One that lacks something, or has what no scenario has, is among
   * them with its {@link #flaws()}, so that the others can be run.
   *
   * @param rulebook id of the rulebook that brings them: group, artifact and version
   * @param file its name, for messages
   * @param text a YAML list of scenarios: {@code id, covers, asOf, workload, expect}
   * @return the scenarios in their order
   * @throws RulebookException when the text is not such a list
   */
  public static List<Scenario> read(String rulebook, String file, String text) {
    Objects.requireNonNull(rulebook, "rulebook");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    try {
      List<Scenario> scenarios = new ArrayList<>();
      try (JsonParser parser = YAML.createParser(text)) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          throw new RulebookException(
              "The scenarios (" + file + ") are not a list. Maybe begin each with a dash.");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          int line = parser.currentTokenLocation().getLineNr();
          scenarios.add(new Scenario(rulebook, file, line, parser.readValueAsTree()));
        }
      }
      return List.copyOf(scenarios);
    } catch (IOException e) {
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
   * Returns the line of its file where it begins.
   *
   * @return the line, from 1
   */
  public int line() {
    return line;
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
   * Returns why it tries nothing: what it lacks, what is misspelt in it, or that it expects
   * nothing.
   *
   * @return each with file and line; empty when it can be decided
   */
  public List<String> flaws() {
    return flaws;
  }

  /**
   * Reads its workload or pipeline.
   *
   * @param reader the reader that knows the names that it may use
   * @return the workload or pipeline
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   * @throws RulebookException when it has no workload
   */
  public Subject subject(WorkloadReader reader) {
    Objects.requireNonNull(reader, "reader");
    if (!described) {
      throw new RulebookException("A scenario has no workload: " + String.join("\n", flaws));
    }
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
    Objects.requireNonNull(advisor, "advisor");
    Objects.requireNonNull(otherwise, "otherwise");
    return advisor.decide(subject(advisor.reader()), date(otherwise));
  }

  /**
   * Compares a decision with what is expected.
   *
   * @param decision the decision about it
   * @return its {@link #flaws()} if it has any, else everything in which they differ; empty when
   *     all is as expected
   */
  public List<String> misses(SubjectDecision decision) {
    Objects.requireNonNull(decision, "decision");
    return flaws.isEmpty() ? expectation.misses(decision.decisions()) : flaws;
  }

  /**
   * Returns the date as of which it is decided.
   *
   * @param otherwise the date when the scenario has none
   * @return the date
   */
  public LocalDate date(LocalDate otherwise) {
    Objects.requireNonNull(otherwise, "otherwise");
    return asOf == null ? otherwise : asOf;
  }

  @Override
  public String toString() {
    return file + " " + id;
  }
}
