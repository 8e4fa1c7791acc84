package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.finding.FindingCollector;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Checks what a rulebook says of itself. */
final class DescriptorCheck {

  /**
   * A descriptor as it is read.
   *
   * @param id group and artifact
   * @param version version
   */
  record Descriptor(String id, String version) {}

  private final RulebookDirectory directory;
  private final FindingCollector findingCollector;

  DescriptorCheck(RulebookDirectory directory, FindingCollector findingCollector) {
    this.directory = directory;
    this.findingCollector = findingCollector;
  }

  void run() {
    Path path = directory.place(RulebookDirectory.DESCRIPTOR);
    byte[] content = directory.files().get(RulebookDirectory.DESCRIPTOR);
    if (content == null) {
      findingCollector.add(
          SourceCheck.DESCRIPTOR,
          path,
          "There is no descriptor, so that nothing takes the directory for a rulebook.",
          "Write the file with the lines (id: com.example:our-rules) and (version: \"1\").");
      return;
    }
    if (new String(content, StandardCharsets.UTF_8).contains("${project.")) {
      findingCollector.add(
          SourceCheck.DESCRIPTOR,
          path,
          "The places ${project...} are filled by no Maven project: there is no pom.xml for them.",
          "Name the directory with the pom.xml, or write group, artifact and version out.");
      return;
    }
    YamlFile file = new YamlFile(SourceCheck.DESCRIPTOR, path, content, findingCollector);
    int before = findingCollector.count();
    Descriptor descriptor = file.object(Descriptor.class).orElse(null);
    if (descriptor != null) {
      demand(file, descriptor);
    } else if (findingCollector.count() == before) {
      demand(file, new Descriptor(null, null));
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
