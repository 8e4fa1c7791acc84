package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.project.Scaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A project that was begun.
 *
 * @param files what was written
 * @param next what to do next
 */
record ScaffoldReport(List<Path> files, String next) {

  /**
   * Begins a project.
   *
   * @throws IllegalArgumentException when a name is none
   */
  static ScaffoldReport begin(
      Path directory, String group, String artifact, String packageName, String prefix)
      throws IOException {
    Scaffold scaffold = Scaffold.of(group, artifact, packageName, prefix);
    return new ScaffoldReport(scaffold.write(directory), next(scaffold, directory));
  }

  private static String next(Scaffold scaffold, Path directory) {
    String jar = "target/" + scaffold.artifact() + "-" + scaffold.version() + ".jar";
    return String.format(
        "%nThese are the rules of %1$s:%2$s, package %3$s; their ids begin with %4$s-.%n"
            + "README.md says what is where. Next, check and try them, then build them:%n%n"
            + "  lowest-rung rules check %5$s%n"
            + "  lowest-rung rules test %5$s%n"
            + "  (cd %5$s && mvn -B verify)%n%n"
            + "and let them decide beside the existing ones:%n%n"
            + "  lowest-rung decide --rulebook %6$s FILE%n",
        scaffold.group(),
        scaffold.artifact(),
        scaffold.packageName(),
        scaffold.idPrefix(),
        directory,
        directory.resolve(jar));
  }
}
