package io.github.lowestrung.rules.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.handbook.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What the record is made of: scenarios, examples and generated workloads. */
final class Subjects {

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

  private static final Path EXAMPLES = Path.of("../examples/workloads");
  private static final Path GENERATED = BehaviourRecord.FOLDER.resolve("workloads.jsonl.gz");

  /** Of so many generated workloads one is explained in full: 200 of 5,000. */
  private static final int EXPLAINED = 25;

  private Subjects() {}

  /** Reads the scenarios of the rulebooks, the examples and the generated workloads. */
  static List<Subject> all(Advisor advisor) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    Scenario.of(advisor).forEach(scenario -> subjects.add(of("scenario/", scenario)));
    for (Path file : yamlIn(EXAMPLES)) {
      subjects.add(new Subject("example/" + stem(file), Files.readString(file), AS_OF, true));
    }
    subjects.addAll(generated());
    return subjects;
  }

  /** Reads files of scenarios that are no part of the rulebooks. */
  static List<Subject> in(Path folder) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    for (Path file : yamlIn(folder)) {
      for (Scenario scenario : Scenario.read("more", stem(file), Files.readString(file))) {
        subjects.add(of("more/" + stem(file) + "/", scenario));
      }
    }
    return subjects;
  }

  private static Subject of(String group, Scenario scenario) {
    return new Subject(group + scenario.id(), scenario.workload(), scenario.date(AS_OF), true);
  }

  private static List<Subject> generated() throws IOException {
    List<Subject> subjects = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(GENERATED)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode item = Forms.JSON.readTree(line);
        LocalDate asOf = item.has("asOf") ? LocalDate.parse(item.get("asOf").textValue()) : AS_OF;
        subjects.add(
            new Subject(
                item.get("key").textValue(),
                item.get("workload").toString(),
                asOf,
                subjects.size() % EXPLAINED == 0));
      }
    }
    return subjects;
  }

  private static List<Path> yamlIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replace(".yaml", "");
  }
}
