package io.github.lowestrung.audit.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.workload.document.TableFailure;
import io.github.lowestrung.workload.document.YamlFormat;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which flips are approved: YAML, a list of entries. */
public final class ApprovalReader {

  private static final List<String> FIELDS =
      List.of("rule", "from", "to", "records", "reason", "by");
  private static final ObjectMapper YAML =
      YamlFormat.mapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  private final String file;
  private final List<String> problems = new ArrayList<>();

  private ApprovalReader(String file) {
    this.file = file;
  }

  /**
   * Reads approvals.
   *
   * @param file name of the file, for messages
   * @param text a list, in which each entry says at least one of {@code rule}, {@code from}, {@code
   *     to} and {@code records}, and always {@code reason} and {@code by}
   * @return the approvals
   * @throws IllegalArgumentException naming every problem, one a line
   */
  public static List<Approval> read(String file, String text) {
    return new ApprovalReader(file).read(text);
  }

  private List<Approval> read(String text) {
    List<Approval> approvals = new ArrayList<>();
    try {
      Optional<String> large = TableFailure.ofSize(text.length());
      if (large.isPresent()) {
        throw new IllegalArgumentException(file + ": " + large.get());
      }
      JsonNode list = YAML.readTree(text);
      if (!list.isArray() && !list.isMissingNode()) {
        problems.add(file + ": expected a list of approvals, each with a reason and by whom");
      } else {
        for (int i = 0; i < list.size(); i++) {
          approvals.add(approval(i + 1, list.get(i)));
        }
      }
    } catch (JsonProcessingException e) {
      problems.add(file + ": expected YAML: " + e.getOriginalMessage());
    }
    if (!problems.isEmpty()) {
      int most = InvalidWorkloadException.MOST_PROBLEMS;
      throw new IllegalArgumentException(String.join("\n", Display.first(most, problems, 0)));
    }
    return approvals;
  }

  private Approval approval(int number, JsonNode entry) {
    entry.fieldNames().forEachRemaining(name -> checkName(number, name));
    Approval approval =
        new Approval(
            text(number, entry, "rule"),
            text(number, entry, "from"),
            text(number, entry, "to"),
            numbers(number, entry),
            text(number, entry, "reason"),
            text(number, entry, "by"));
    for (String name : List.of("reason", "by")) {
      if (!entry.has(name)) {
        problem(number, name, "nothing", "a text: every approval says why and by whom");
      }
    }
    if (!entry.isObject()
        || !(entry.has("rule") || entry.has("from") || entry.has("to") || entry.has("records"))) {
      problem(number, "rule", "nothing", "at least one of rule, from, to and records");
    }
    return approval;
  }

  private void checkName(int number, String name) {
    if (!FIELDS.contains(name)) {
      boolean unread = problems.size() > InvalidWorkloadException.MOST_PROBLEMS;
      String meant = unread ? "" : NameSuggestion.of(name, FIELDS).question("");
      problem(number, Display.cut(name), "an unknown field", "one of " + FIELDS + meant);
    }
  }

  private String text(int number, JsonNode entry, String name) {
    JsonNode value = entry.path(name);
    if (!value.isMissingNode() && (!value.isTextual() || value.textValue().isBlank())) {
      problem(number, name, Display.cut(value.toString()), "a text");
    }
    return value.textValue();
  }

  private List<Long> numbers(int number, JsonNode entry) {
    JsonNode value = entry.path("records");
    List<Long> numbers = new ArrayList<>();
    boolean fits = value.isMissingNode() || (value.isArray() && !value.isEmpty());
    for (JsonNode one : value) {
      fits = fits && one.isIntegralNumber() && one.longValue() > 0;
      numbers.add(one.longValue());
    }
    if (!fits) {
      problem(
          number,
          "records",
          Display.cut(value.toString()),
          "a list of numbers of records, such as [12]");
    }
    return numbers;
  }

  private void problem(int number, String name, String value, String expected) {
    problems.add(
        "%s: approval %s, %s: expected %s, found %s"
            .formatted(file, number, name, expected, value));
  }
}
