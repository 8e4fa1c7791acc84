package io.github.lowestrung.authoring.build;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A company's rulebook in a directory, to be added to. */
final class AcmeRules {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String META = "META-INF/lowest-rung/";

  private final Path directory;

  /** Begins a rulebook of one rule. */
  AcmeRules(Path directory) {
    this.directory = directory;
    version("1.0.0").rule("ACME-01", "Bedrock is not for us", "exclude(kcontext, \"bedrock\");");
  }

  Path directory() {
    return directory;
  }

  AcmeRules version(String version) {
    return table("rulebook.yaml", "id: com.acme:acme-rules\nversion: " + version + "\n");
  }

  AcmeRules table(String name, String text) {
    return file(META + name, text);
  }

  /** Writes a rule of a kind of constraint that fires for every task. */
  AcmeRules rule(String id, String name, String then) {
    return rule(id, name, "exclude", "Tasks()", then);
  }

  AcmeRules rule(String id, String name, String stratum, String when, String then) {
    String verb = then.substring(0, then.indexOf('('));
    return file(
        "com/acme/rules/" + id.toLowerCase(Locale.ROOT) + ".drl",
        """
        package com.acme.rules;

        import io.github.lowestrung.drl.Candidate;
        import io.github.lowestrung.drl.Recommended;
        import io.github.lowestrung.rulebook.Threshold;
        import io.github.lowestrung.workload.Dataset;
        import io.github.lowestrung.workload.Location;
        import io.github.lowestrung.workload.Proposal;
        import io.github.lowestrung.workload.Task;
        import io.github.lowestrung.workload.Tasks;
        import static io.github.lowestrung.drl.Conclusions.%s;

        rule "Acme - %s"
            @id("%s")
            @kind("constraint")
            @since("1.0")
            @source("POL-1")
            @reason("it is the policy of Acme")
            ruleflow-group "%s"
        when
            %s
        then
            %s
        end
        """
            .formatted(verb, name, id, stratum, when, then));
  }

  AcmeRules file(String path, String text) {
    try {
      Path file = directory.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the kjar beside its place first, so that it appears in one step. */
  Path jar(Path jar) {
    Map<String, byte[]> files = new TreeMap<>(new DirectoryCompiler().compile(directory));
    Path whole = jar.resolveSibling(jar.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(whole);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (var file : files.entrySet()) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          zip.write(file.getValue());
        }
      }
      return Files.move(whole, jar, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what was written of a rule. */
  String text(String id) {
    try {
      return Files.readString(
          directory.resolve("com/acme/rules/" + id.toLowerCase(Locale.ROOT) + ".drl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the rules beside ours. */
  Advisor advisor() {
    return Advisor.builder().addRulebook(directory).build();
  }

  /** Decides beside our rules. */
  Decision decide(String workload) {
    Advisor advisor = advisor();
    return advisor.decide(advisor.reader().read(workload), TODAY);
  }

  /** Returns what a decision answers. */
  static Answer answer(Decision decision) {
    return new Answer(
        decision.recommendation().approach(),
        decision.recommendation().rung(),
        decision.configuration());
  }
}
