package io.github.lowestrung.path;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an empty folder to your own rules in a running application, with nothing but what is
 * released.
 */
class StrangersPathIT {

  private static final String PACKAGE = "src/main/resources/com/acme/rules/";
  private static final String TABLES = "src/main/resources/META-INF/lowest-rung/";
  private static final String RULE =
      """

      rule "ACME - Live answers do not come from Bedrock"
          @id("ACME-02")
          @kind("constraint")
          @since("1.0")
          @source("ACME-APPROVED")
          @reason("nobody has promised us how fast Bedrock answers, and {latency.mode} is asked for")
          ruleflow-group "exclude"
      when
          Latency( mode == LatencyMode.REAL_TIME )
      then
          exclude(kcontext, "bedrock");
      end
      """;
  private static final String GATEWAY =
      """
      package com.acme.rules;

      import io.github.lowestrung.workload.Location;
      import io.github.lowestrung.workload.OwnFact;
      import io.github.lowestrung.workload.Task;
      import io.github.lowestrung.workload.Tasks;
      import static io.github.lowestrung.drl.Conclusions.forbid;
      import static io.github.lowestrung.drl.Conclusions.nominate;
      import static io.github.lowestrung.drl.Conclusions.prefer;

      rule "ACME - Code is written through our gateway"
          @id("ACME-03")
          @kind("rung")
          @rung("2")
          @since("1.0")
          @source("ACME-APPROVED")
          @reason("our gateway serves {task}")
          ruleflow-group "nominate"
      when
          Tasks( within(Task.CODE_GENERATION) )
      then
          nominate(kcontext, "acme-gateway");
      end

      rule "ACME - The gateway goes first"
          @id("ACME-04")
          @kind("preference")
          @since("1.0")
          @source("ACME-APPROVED")
          @reason("our gateway has contract and logs already, and serves {task}")
          ruleflow-group "exclude"
      when
          Tasks( within(Task.CODE_GENERATION) )
      then
          prefer(kcontext, "acme-gateway");
      end

      rule "ACME - No secret code is written outside the European Union"
          @id("ACME-05")
          @kind("constraint")
          @since("1.0")
          @source("ACME-RESIDENCY")
          @reason("{task} sends {acme.codeClass} code to {location.region}, outside the European Union")
          @change("Move to a region in eu-*")
          ruleflow-group "exclude"
      when
          Tasks( within(Task.CODE_GENERATION) )
          OwnFact( path == "acme.codeClass", text == "secret" )
          Location( region != null, region not matches "eu-.*" )
      then
          forbid(kcontext);
      end
      """;
  private static final String APPROACH =
      """
      - id: acme-gateway
        name: ACME's gateway
        rung: 2
        groups: [foundation-models]
        tradeOff: {costModel: tokens at the group's rate}
      """;
  private static final String FACTS =
      """
      - path: acme.codeClass
        values: [open, secret]
        meaning: how the code is classified
      """;
  private static final String ROWS =
      """
      polly,no,security has not approved Amazon Polly yet,ACME-APPROVED,
      translate,yes,,ACME-APPROVED,2027-06-30
      """;
  private static final String SCENARIOS =
      """
      - id: ACME-live-summaries
        covers: [ACME-APPROVED]
        workload: {task: summarization, latency: {mode: real-time}}
        expect: {approach: jumpstart, rung: 3, excluded: {bedrock: [latency.mode]}}
      - id: ACME-announcements-without-polly
        covers: [ACME-APPROVED]
        workload: {task: text-to-speech}
        expect: {approach: jumpstart, rung: 3, excluded: {polly: []}}
      - id: ACME-code-through-the-gateway
        covers: [ACME-APPROVED]
        workload: {task: code-generation, location: {region: eu-west-1}}
        expect: {approach: acme-gateway, rung: 2}
      - id: ACME-code-abroad
        covers: [ACME-RESIDENCY]
        workload: {task: code-generation, location: {region: us-east-1}, acme: {codeClass: secret}}
        expect: {outcome: forbidden, forbidden: [ACME-05], relaxations: [[location.region]]}
      """;

  @TempDir Path folder;

  @Test
  void rules_of_ones_own_reach_a_running_application() throws Exception {
    Path project = folder.resolve("acme-rules");
    assertThat(
            StrangerWorkspace.lowestRung(
                folder, "rules", "new", "acme-rules", "--group", "com.acme"))
        .contains("acme-rules/pom.xml\n", "(cd acme-rules && mvn -B verify)\n");

    write(project);
    assertThat(StrangerWorkspace.lowestRung(folder, "rules", "check", "acme-rules"))
        .isEqualTo("0 errors, 0 warnings\n");
    assertThat(StrangerWorkspace.lowestRung(folder, "rules", "test", "acme-rules"))
        .contains("12 scenarios, 0 failed\n");
    assertThat(StrangerWorkspace.maven(project, "verify"))
        .contains("Tests run: 15, Failures: 0, Errors: 0, Skipped: 0");

    Files.writeString(folder.resolve("code.yaml"), "task: code-generation\n");
    assertThat(
            StrangerWorkspace.lowestRung(folder, "decide", "--rulebook", "acme-rules", "code.yaml"))
        .contains("→ ACME's gateway (acme-gateway), rung 2", "paid by tokens at the group's rate")
        .doesNotContain("Amazon Bedrock");

    Path jar = project.resolve("target/acme-rules-1.0-SNAPSHOT.jar");
    assertThat(builtElsewhere(project)).hasSameBinaryContentAs(jar);
    use(jar);
  }

  /** Builds the project again in another folder, where its files were laid in another order. */
  private Path builtElsewhere(Path project) throws Exception {
    Path copy = folder.resolve("elsewhere");
    SortedMap<String, String> files = new TreeMap<>(Comparator.reverseOrder());
    files.putAll(files(project));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = copy.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    StrangerWorkspace.maven(copy, "package", "-DskipTests");
    return copy.resolve("target/acme-rules-1.0-SNAPSHOT.jar");
  }

  private static void write(Path project) throws IOException {
    Path rules = project.resolve(PACKAGE + "residency.drl");
    Files.writeString(
        rules,
        Files.readString(rules)
                .replace(
                    "import io.github.lowestrung.workload.Location;\n",
                    """
                    import io.github.lowestrung.workload.Latency;
                    import io.github.lowestrung.workload.LatencyMode;
                    import io.github.lowestrung.workload.Location;
                    """)
            + RULE);
    Files.writeString(project.resolve(PACKAGE + "gateway.drl"), GATEWAY);
    append(project.resolve(TABLES + "approved.csv"), ROWS);
    Files.writeString(project.resolve(TABLES + "approaches.yaml"), APPROACH);
    Files.writeString(project.resolve(TABLES + "facts.yaml"), FACTS);
    append(project.resolve(TABLES + "scenarios/own.yaml"), SCENARIOS);
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private void use(Path jar) throws Exception {
    assertThat(StrangerWorkspace.jarsOfTheApplication())
        .anyMatch(name -> name.startsWith("lowest-rung-rules-"))
        .noneMatch(
            name ->
                name.matches(
                    "(lowest-rung-(authoring|compiler|testing)|drools-(engine|decisiontables))-.*"));
    assertThat(StrangerWorkspace.jarsOfTheCommand())
        .isNotEmpty()
        .noneMatch(name -> name.matches("(drools-(ecj|engine)|ecj)-.*"));
    Path ledger = folder.resolve("audit.jsonl");
    Path dropIn = folder.resolve("acme-rules.jar");
    try (ExternalProcess application = StrangerWorkspace.application(ledger, dropIn)) {
      application.awaitLine("bedrock polly");
      Files.copy(jar, dropIn);
      application.awaitLine("jumpstart jumpstart");
      application.end();
    }
    assertRecorded(ledger, "ACME-02", "jumpstart");
    assertRecorded(ledger, "acme-rules.polly", "jumpstart");
  }

  private void assertRecorded(Path ledger, String rule, String approach) throws Exception {
    String found =
        StrangerWorkspace.lowestRung(folder, "audit", "find", "--rule", rule, ledger.toString());
    assertThat(found).contains(approach);
    String number = found.strip().substring(0, found.strip().indexOf(' '));
    assertThat(StrangerWorkspace.lowestRung(folder, "audit", "show", number, ledger.toString()))
        .contains(rule, "com.acme:acme-rules:1.0-SNAPSHOT");
  }

  @Test
  void the_archetype_writes_the_same_files_as_the_command() throws Exception {
    Path archetype = Files.createDirectory(folder.resolve("archetype"));
    StrangerWorkspace.maven(
        archetype,
        "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate",
        "-DarchetypeCatalog=internal",
        "-DarchetypeGroupId=io.github.lowestrung",
        "-DarchetypeArtifactId=lowest-rung-archetype",
        "-DarchetypeVersion=" + StrangerWorkspace.VERSION,
        "-DgroupId=com.example",
        "-DartifactId=house-rules");
    StrangerWorkspace.lowestRung(folder, "rules", "new", "house-rules", "--group", "com.example");

    assertThat(files(archetype.resolve("house-rules")))
        .isEqualTo(files(folder.resolve("house-rules")))
        .containsKeys(".gitignore", PACKAGE.replace("acme", "example") + "residency.drl")
        .allSatisfy((path, text) -> assertThat(text).doesNotContain("${artifactId}", "@project"));
  }

  private static SortedMap<String, String> files(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      Path built = root.resolve("target");
      for (Path file : all.filter(f -> Files.isRegularFile(f) && !f.startsWith(built)).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file, UTF_8));
      }
    }
    return files;
  }
}
