package io.github.lowestrung.rules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Generates the workloads of the behaviour record and writes them to its folder: random ones, some
 * of them for other dates, rows of a covering array, and pipelines of random stages. They are kept
 * as documents, so that the record has the same input whatever becomes of the generators. Not part
 * of the build, and needed only for another record:
 *
 * <pre>
 * mvn -B verify -pl rules-kjar -am -Dtest=RecordedWorkloads -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class RecordedWorkloads {

  private static final Path FILE =
      Path.of("src/test/resources/behaviour-record/workloads.jsonl.gz");
  private static final int COUNT = 5_000;
  private static final long SEED = 20_261_123;
  private static final List<String> OTHER_DATES =
      List.of("2025-06-30", "2026-03-01", "2027-03-31", "2028-01-01");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DecisionProbe decisionProbe = new DecisionProbe();
  private final RandomFactSets random =
      new RandomFactSets(FieldValues.all(decisionProbe), examples(), SEED);
  private final List<FactSet> covering =
      new TripleCoverage(FieldValues.few(decisionProbe), SEED).workloads();
  private long next;

  @Test
  void are_written_as_documents() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < COUNT; number++) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("key", "g%04d".formatted(number));
      if (number % 250 == 0 || number % 25 == 7) {
        line.put("asOf", OTHER_DATES.get(number / 25 % OTHER_DATES.size()));
      }
      line.put("workload", document(number));
      lines.add(JSON.writeValueAsString(line));
    }
    Files.createDirectories(FILE.getParent());
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(FILE))) {
      out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(lines).hasSize(COUNT);
  }

  private Map<String, Object> document(int number) {
    return switch (number % 11) {
      case 3 -> pipeline(2 + number % 3, number % 2 == 0);
      case 5, 8 -> map(covering.get((int) ((long) number * covering.size() / COUNT)));
      default -> map(random.number(next++));
    };
  }

  /** Returns a pipeline; some state the schedule beside their stages, where it holds for all. */
  private Map<String, Object> pipeline(int size, boolean shared) {
    while (true) {
      List<Map<String, Object>> stages = new ArrayList<>();
      for (int stage = 1; stage <= size; stage++) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", "stage-" + stage);
        document.putAll(map(random.number(next++)));
        stages.add(document);
      }
      Map<String, Object> document = new LinkedHashMap<>();
      if (shared) {
        document.put("title", "Pipeline of " + size);
        document.put("schedule", Map.of("frequency", "daily"));
      }
      document.put("stages", stages);
      if (valid(document)) {
        return document;
      }
    }
  }

  private static boolean valid(Map<String, Object> pipeline) {
    try {
      RulesUnderTest.advisor().reader().readPipeline(JSON.valueToTree(pipeline).toString());
      return true;
    } catch (InvalidWorkloadException e) {
      return false;
    }
  }

  private static Map<String, Object> map(FactSet factSet) {
    Map<String, Object> document = WorkloadWriter.toMap(factSet.workload());
    try {
      RulesUnderTest.advisor().reader().read(JSON.writeValueAsString(document));
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<FactSet> examples() {
    return Scenario.of(RulesUnderTest.advisor()).stream()
        .flatMap(s -> s.decide(RulesUnderTest.advisor(), RulesUnderTest.AS_OF).decisions().stream())
        .map(Decision::workload)
        .map(FactSet::of)
        .toList();
  }
}
