package io.github.lowestrung.cli.audit;

import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads the ledgers that decisions were recorded in. */
@Command(
    name = AuditCommand.NAME,
    description = "Verifies, shows, explains, exports and replays recorded decisions.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
public final class AuditCommand implements Runnable {

  public static final String NAME = "audit";

  @Spec private CommandSpec spec;

  /** Returns the command with all that belong to it. */
  public static CommandLine with(Terminal terminal) {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new VerifyCommand(terminal))
        .addSubcommand(new HeadCommand(terminal))
        .addSubcommand(new ShowCommand(terminal))
        .addSubcommand(new WhyRecordCommand(terminal))
        .addSubcommand(new FindCommand(terminal))
        .addSubcommand(new ExportCommand(terminal))
        .addSubcommand(new ReplayCommand(terminal))
        .addSubcommand(new FlipsCommand(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "A command is missing: one of " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
