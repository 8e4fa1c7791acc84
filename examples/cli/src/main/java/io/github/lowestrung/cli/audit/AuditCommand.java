package io.github.lowestrung.cli.audit;

import io.github.lowestrung.cli.backtest.BacktestFormat;
import io.github.lowestrung.cli.option.TimeConverter;
import io.github.lowestrung.cli.option.WordConverter;
import io.github.lowestrung.cli.terminal.ToolCommand;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads the ledgers that decisions were recorded in. */
@Command(
    name = AuditCommand.NAME,
    description = "Verifies, shows, explains, exports and replays recorded decisions.")
public final class AuditCommand extends ToolCommand {

  public static final String NAME = "audit";

  /** Returns the command with all that belong to it. */
  public static CommandLine complete() {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new VerifyCommand())
        .addSubcommand(new HeadCommand())
        .addSubcommand(new ShowCommand())
        .addSubcommand(new WhyRecordCommand())
        .addSubcommand(new FindCommand())
        .addSubcommand(new ExportCommand())
        .addSubcommand(new ReplayCommand())
        .addSubcommand(new FlipsCommand())
        .registerConverter(Instant.class, new TimeConverter())
        .registerConverter(ExportFormat.class, new WordConverter<>(ExportFormat.values()))
        .registerConverter(BacktestFormat.class, new WordConverter<>(BacktestFormat.values()));
  }

  @Override
  public Integer call() {
    throw wrong("A command is missing: one of " + String.join(", ", subcommands()) + ".");
  }
}
