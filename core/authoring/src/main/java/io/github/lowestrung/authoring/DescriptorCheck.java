package io.github.lowestrung.authoring;

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
  private final Findings findings;

  DescriptorCheck(RulebookDirectory directory, Findings findings) {
    this.directory = directory;
    this.findings = findings;
  }

  void run() {
    Path path = directory.place(RulebookDirectory.DESCRIPTOR);
    byte[] content = directory.files().get(RulebookDirectory.DESCRIPTOR);
    if (content == null) {
      findings.add(
          Check.DESCRIPTOR,
          path,
          "There is no descriptor, so that nothing takes the directory for a rulebook.",
          "Write the file with the lines (id: com.example:our-rules) and (version: \"1\").");
      return;
    }
    if (new String(content, StandardCharsets.UTF_8).contains("${project.")) {
      findings.add(
          Check.DESCRIPTOR,
          path,
          "The places ${project...} are filled by no Maven project: there is no pom.xml for them.",
          "Name the directory with the pom.xml, or write group, artifact and version out.");
      return;
    }
    YamlFile file = new YamlFile(Check.DESCRIPTOR, path, content, findings);
    int before = findings.count();
    Descriptor descriptor = file.object(Descriptor.class).orElse(null);
    if (descriptor != null) {
      demand(file, descriptor);
    } else if (findings.count() == before) {
      demand(file, new Descriptor(null, null));
    }
  }

  private void demand(YamlFile file, Descriptor descriptor) {
    if (descriptor.id() == null || !descriptor.id().matches("[^:\\s]+:[^:\\s]+")) {
      findings.add(
          Check.DESCRIPTOR,
          file.path(),
          descriptor.id() == null ? 0 : file.lineOf("id", descriptor.id()),
          0,
          "The id ("
              + descriptor.id()
              + ") has not the form group:artifact, so that the rulebook cannot be loaded.",
          "Write a line such as (id: com.example:our-rules).");
    }
    if (descriptor.version() == null || descriptor.version().isBlank()) {
      findings.add(
          Check.DESCRIPTOR,
          file.path(),
          "The rulebook has no version, so that a decision could not say which rules made it.",
          "Write a line such as (version: \"1\").");
    }
  }
}
