package io.github.lowestrung.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Writes a rulebook of many rules, as a large company may have: exclusions of approaches. */
public final class LargeRulebook {

  private static final int RULES_OF_FILE = 500;

  private static final List<String> APPROACHES =
      List.of(
          "rekognition",
          "comprehend",
          "textract",
          "kendra",
          "bedrock",
          "autopilot",
          "jumpstart",
          "xgboost",
          "deepar",
          "kmeans",
          "script-mode",
          "byoc");

  /** Conditions of which each rule has one, so that few rules are the same. */
  private static final List<Function<Random, String>> NUMBERS =
      List.of(
          random -> "Dataset( sizeGb > %d )".formatted(random.nextInt(50_000)),
          random -> "Dataset( rows < %d )".formatted(random.nextInt(1_000_000)),
          random -> "Dataset( labeledExamples < %d )".formatted(random.nextInt(100_000)));

  /** Conditions of which half of the rules have one more. */
  private static final List<Function<Random, String>> WORDS =
      List.of(
          random -> "Dataset( modality == Modality.%s )".formatted(one(random, "TEXT", "VIDEO")),
          random ->
              "Location( region == \"%s\" )"
                  .formatted(one(random, "eu-west-1", "us-east-1", "ap-south-1", "eu-central-1")),
          random ->
              "Network( isolation == Isolation.%s )"
                  .formatted(one(random, "CUSTOMER_VPC", "AIR_GAPPED")),
          random -> "Team( mlExpertise == Expertise.%s )".formatted(one(random, "NONE", "LIMITED")),
          random ->
              "Team( frameworks contains Framework.%s )"
                  .formatted(one(random, "MXNET", "PYTORCH")));

  private LargeRulebook() {}

  /**
   * Writes the rulebook.
   *
   * @param args an empty directory or a new one, and how many rules
   * @throws IOException when it cannot be written
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  /** Writes the same rules for the same number, and those of a smaller number are the first. */
  static void write(Path directory, int rules) throws IOException {
    Path descriptor = directory.resolve("META-INF/lowest-rung/rulebook.yaml");
    Files.createDirectories(descriptor.getParent());
    Files.writeString(descriptor, "id: com.example:large\nversion: \"1\"\n");
    Random random = new Random(1);
    for (int first = 0; first < rules; first += RULES_OF_FILE) {
      StringBuilder text = new StringBuilder(HEAD);
      for (int number = first; number < Math.min(first + RULES_OF_FILE, rules); number++) {
        text.append(rule(number + 1, random));
      }
      Path file = directory.resolve("com/example/large/rules-%05d.drl".formatted(first));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  private static final String HEAD =
      """
      package com.example.large;

      import io.github.lowestrung.workload.Dataset;
      import io.github.lowestrung.workload.Expertise;
      import io.github.lowestrung.workload.Framework;
      import io.github.lowestrung.workload.Isolation;
      import io.github.lowestrung.workload.Location;
      import io.github.lowestrung.workload.Modality;
      import io.github.lowestrung.workload.Network;
      import io.github.lowestrung.workload.Team;
      import static io.github.lowestrung.drl.Conclusions.exclude;
      """;

  private static String rule(int number, Random random) {
    String patterns = "    " + NUMBERS.get(random.nextInt(NUMBERS.size())).apply(random);
    int word = random.nextInt(2 * WORDS.size());
    if (word < WORDS.size()) {
      patterns += "\n    " + WORDS.get(word).apply(random);
    }
    return """

    rule "Constraint - Case %1$d of the company is not for %2$s"
        @id("BIG-%1$d")
        @kind("constraint")
        @since("1")
        @source("Handbook %1$d")
        @reason("the company's case %1$d holds")
        ruleflow-group "exclude"
    when
    %3$s
    then
        exclude(kcontext, "%2$s");
    end
    """
        .formatted(number, one(random, APPROACHES.toArray(String[]::new)), patterns);
  }

  private static String one(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
