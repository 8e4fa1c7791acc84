package io.github.lowestrung.cli.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A command about a rulebook in a directory. */
abstract class RulebookCommand extends AuthoringCommand {

  @ParentCommand private RulesCommand rules;

  @Parameters(
      paramLabel = "DIR",
      description = "The rulebook: a directory with META-INF/lowest-rung, or a Maven project.")
  private Path directory;

  /**
   * Does what the command is for.
   *
   * @param directory where the rulebook is
   * @param besides further rulebooks
   * @return the exit status
   */
  abstract int author(Path directory, List<Path> besides);

  @Override
  final int author() {
    if (!Files.isDirectory(directory)) {
      throw wrong("There is no directory (" + directory + ").");
    }
    return author(directory, rules.rulebooks());
  }
}
