package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks what a rulebook says of itself. */
record DescriptorCheck(RulebookDirectory directory, FindingCollector findings) {

  /**
   * A descriptor as it is read.
   *
   * @param id group and artifact
   * @param version version
   * @param prefixes kinds by prefix of ids; null when it declares none
   */
  record Descriptor(String id, String version, Map<String, String> prefixes) {}

  /** Ids by version. */
  static final class Versions extends TreeMap<String, List<String>> {
    private static final long serialVersionUID = 1L;
  }

  private static final String VERSIONS = RulebookDirectory.FOLDER + "versions.yaml";

  /** Checks the descriptor, and returns what the ids of the rules say. */
  RuleIdScheme run() {
    String content = directory.text(RulebookDirectory.DESCRIPTOR);
    if (content == null) {
      report(
          "There is no descriptor, so the directory is not a rulebook.",
          "Write the file with the lines (id: com.example:our-rules) and (version: \"1\").");
      return RuleIdScheme.NONE;
    }
    if (content.contains("${project.")) {
      report(
          "The places ${project...} are filled by no Maven project: there is no pom.xml for them.",
          "Name the directory with the pom.xml, or write group, artifact and version out.");
      return RuleIdScheme.NONE;
    }
    YamlFile file =
        new YamlFile(SourceCheck.DESCRIPTOR, directory, RulebookDirectory.DESCRIPTOR, findings);
    int before = findings.count();
    Descriptor descriptor = file.object(Descriptor.class).orElse(null);
    if (findings.count() == before && descriptor != null) {
      demand(file, descriptor); // a misspelt field would be missing too
    } else if (findings.count() == before) {
      demand(file, new Descriptor(null, null, null));
    }
    return ids(descriptor == null ? null : descriptor.prefixes());
  }

  private RuleIdScheme ids(Map<String, String> prefixes) {
    Versions versions =
        directory.text(VERSIONS) == null
            ? new Versions()
            : new YamlFile(SourceCheck.TABLE, directory, VERSIONS, findings)
                .object(Versions.class)
                .orElseGet(Versions::new);
    try {
      return new RuleIdScheme(prefixes == null ? Map.of() : prefixes, versions);
    } catch (RulebookException e) {
      int maybe = e.getMessage().lastIndexOf(" Maybe ");
      boolean ofTable = e.getMessage().startsWith("The table");
      findings.add(
          ofTable ? SourceCheck.TABLE : SourceCheck.DESCRIPTOR,
          SourcePlace.of(directory.place(ofTable ? VERSIONS : RulebookDirectory.DESCRIPTOR)),
          e.getMessage().substring(0, maybe),
          e.getMessage().substring(maybe + 1));
      return RuleIdScheme.NONE;
    }
  }

  private void demand(YamlFile file, Descriptor descriptor) {
    String id = descriptor.id();
    if (id == null || !id.matches("[^:\\s]+:[^:\\s]+")) {
      file.report(
          SourceCheck.DESCRIPTOR,
          id == null ? SourcePosition.WHOLE_FILE : file.lineOf("id", id),
          (id == null ? "No id has" : "The id (" + id + ") does not have")
              + " the form group:artifact, so the rulebook cannot be loaded.",
          "Write a line such as (id: com.example:our-rules).");
    }
    if (descriptor.version() == null || descriptor.version().isBlank()) {
      report(
          "The rulebook has no version, so a decision could not say which rules made it.",
          "Write a line such as (version: \"1\").");
    }
  }

  private void report(String message, String advice) {
    findings.add(
        SourceCheck.DESCRIPTOR,
        SourcePlace.of(directory.place(RulebookDirectory.DESCRIPTOR)),
        message,
        advice);
  }
}
