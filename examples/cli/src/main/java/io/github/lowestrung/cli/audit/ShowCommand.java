package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a record. */
@Command(name = "show", description = "Shows one record with the report of its decision.")
final class ShowCommand extends RecordCommand {

  @Option(names = "--format", paramLabel = "FORMAT", description = FORMATS)
  private OutputFormat outputFormat = OutputFormat.TEXT;

  @Override
  void refuseWrong() {
    requireTextOrJson(outputFormat);
  }

  @Override
  int read(LedgerView ledger) {
    AuditRecord record = find(ledger);
    print(
        outputFormat == OutputFormat.JSON
            ? JsonOutput.indented(record.toJson())
            : new RecordReport(textReport()).render(record));
    return ExitStatus.DONE;
  }
}
