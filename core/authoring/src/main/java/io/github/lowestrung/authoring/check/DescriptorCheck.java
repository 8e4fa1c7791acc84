package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.finding.FindingCollector;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks what a rulebook says of itself. */
final class DescriptorCheck {

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

  private final RulebookDirectory directory;
  private final FindingCollector findingCollector;

  DescriptorCheck(RulebookDirectory directory, FindingCollector findingCollector) {
    this.directory = directory;
    this.findingCollector = findingCollector;
  }

  /** Checks the descriptor, and returns what the ids of the rules say. */
  RuleIdScheme run() {
    Path path = directory.place(RulebookDirectory.DESCRIPTOR);
    byte[] content = directory.files().get(RulebookDirectory.DESCRIPTOR);
    if (content == null) {
      findingCollector.add(
          SourceCheck.DESCRIPTOR,
          path,
          "There is no descriptor, so that nothing takes the directory for a rulebook.",
          "Write the file with the lines (id: com.example:our-rules) and (version: \"1\").");
      return RuleIdScheme.NONE;
    }
    if (new String(content, StandardCharsets.UTF_8).contains("${project.")) {
      findingCollector.add(
          SourceCheck.DESCRIPTOR,
          path,
          "The places ${project...} are filled by no Maven project: there is no pom.xml for them.",
          "Name the directory with the pom.xml, or write group, artifact and version out.");
      return RuleIdScheme.NONE;
    }
    YamlFile file = new YamlFile(SourceCheck.DESCRIPTOR, path, content, findingCollector);
    int before = findingCollector.count();
    Descriptor descriptor = file.object(Descriptor.class).orElse(null);
    if (descriptor != null) {
      demand(file, descriptor);
    } else if (findingCollector.count() == before) {
      demand(file, new Descriptor(null, null, null));
    }
    return ids(path, descriptor == null ? null : descriptor.prefixes());
  }

  private RuleIdScheme ids(Path path, Map<String, String> prefixes) {
    byte[] table = directory.files().get(VERSIONS);
    Versions versions =
        table == null
            ? new Versions()
            : new YamlFile(SourceCheck.TABLE, directory.place(VERSIONS), table, findingCollector)
                .object(Versions.class)
                .orElseGet(Versions::new);
    try {
      return new RuleIdScheme(prefixes == null ? Map.of() : prefixes, versions);
    } catch (RulebookException e) {
      int maybe = e.getMessage().lastIndexOf(" Maybe ");
      findingCollector.add(
          SourceCheck.DESCRIPTOR,
          path,
          e.getMessage().substring(0, maybe),
          e.getMessage().substring(maybe + 1));
      return RuleIdScheme.NONE;
    }
  }

  private void demand(YamlFile file, Descriptor descriptor) {
    if (descriptor.id() == null || !descriptor.id().matches("[^:\\s]+:[^:\\s]+")) {
      findingCollector.add(
          SourceCheck.DESCRIPTOR,
          file.path(),
          descriptor.id() == null ? 0 : file.lineOf("id", descriptor.id()),
          0,
          "The id ("
              + descriptor.id()
              + ") has not the form group:artifact, so that the rulebook cannot be loaded.",
          "Write a line such as (id: com.example:our-rules).");
    }
    if (descriptor.version() == null || descriptor.version().isBlank()) {
      findingCollector.add(
          SourceCheck.DESCRIPTOR,
          file.path(),
          "The rulebook has no version, so that a decision could not say which rules made it.",
          "Write a line such as (version: \"1\").");
    }
  }
}
