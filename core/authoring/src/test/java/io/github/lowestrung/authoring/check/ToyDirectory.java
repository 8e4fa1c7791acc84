package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.RulebookDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A rulebook directory inside a test: one rule in which nothing is wrong, until it is changed. */
public record ToyDirectory(Path folder) {

  static final String DRL = "com/acme/rules/limits.drl";

  /** The line of its parts: package 1, imports 3 and 4, rule 6, id 7, when 13, then 15. */
  static final String RULE =
      """
      package com.acme.rules;

      import io.github.lowestrung.workload.Dataset;
      import static io.github.lowestrung.drl.Conclusions.exclude;

      rule "Constraint - Much data does not leave the house"
          @id("ACME-01")
          @kind("constraint")
          @since("1")
          @source("ACME-7")
          @reason("the data are {data.sizeGb} GB")
          ruleflow-group "exclude"
      when
          Dataset( sizeGb > 5000 )
      then
          exclude(kcontext, "bedrock");
      end
      """;

  public static ToyDirectory good(Path folder) {
    return new ToyDirectory(folder)
        .with(RulebookDirectory.DESCRIPTOR, "id: com.acme:rules\nversion: \"1\"\n")
        .with(DRL, RULE);
  }

  public ToyDirectory with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public ToyDirectory with(String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ToyDirectory without(String path) {
    try {
      Files.delete(folder.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a part of the rule. */
  ToyDirectory but(String part, String other) {
    if (!RULE.contains(part)) {
      throw new IllegalArgumentException("The rule has no (" + part + ").");
    }
    return with(DRL, RULE.replace(part, other));
  }

  List<SourceFinding> findings() {
    return RulebookCheck.of(folder);
  }

  /** Returns what is found as words like (syntax 14). */
  List<String> found() {
    return findings().stream()
        .map(finding -> finding.check().term() + " " + finding.position().line())
        .toList();
  }
}
