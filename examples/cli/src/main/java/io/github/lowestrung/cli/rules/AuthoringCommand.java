package io.github.lowestrung.cli.rules;

import io.github.lowestrung.cli.terminal.ToolCommand;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;

/**
 * A command for authors of rules. It takes a module that decisions do without, so that no type of
 * that module may stand in the command's fields and methods, which are read when the tool starts.
 */
abstract class AuthoringCommand extends ToolCommand {

  /** Does what the command is for, and returns the exit status. */
  abstract int author() throws IOException;

  @Override
  public final Integer call() throws IOException {
    try {
      return author();
    } catch (StackOverflowError e) {
      throw new RulebookException(
          "Something in the files is nested too deeply to be read. Maybe look for a file that no"
              + " person wrote.",
          e);
    } catch (NoClassDefFoundError e) {
      throw new RulebookException(
          "This needs the module lowest-rung-authoring, which is not on the class path. Maybe start"
              + " the tool with examples/cli/lowest-rung.",
          e);
    }
  }
}
