package io.github.lowestrung.cli.ask;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.option.DecisionOptions;
import io.github.lowestrung.cli.terminal.DocumentInput;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.ToolCommand;
import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.KnownNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for facts that can still change the decision, then decides. */
@Command(
    name = "ask",
    description = "Asks for facts that can still change the decision, then decides.",
    footer = {
      "",
      "Answers are read from standard input, one a line; from a pipe, a wrong one ends the run.",
      "",
      "Exit status: 0 recommended; 2 the document or an answer is not valid, or no task is known;",
      "3 no viable approach; 4 a rulebook cannot be loaded; 6 forbidden; 64 wrong usage;",
      "1 anything else."
    })
public final class AskCommand extends ToolCommand {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A workload document, YAML or JSON, to start from.")
  private String file;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Where to save what is known in the end, as a workload document in YAML.")
  private Path save;

  @Option(names = "--force", description = "Overwrite the file to save to.")
  private boolean force;

  @Mixin private DecisionOptions options;

  @Override
  public Integer call() throws IOException {
    SavePrompt savePrompt = new SavePrompt(terminal(), save, force);
    refuse(savePrompt.objection());
    if ("-".equals(file)) {
      throw wrong("The document cannot come from standard input, where the answers are read.");
    }
    Consultation start;
    try {
      start = start();
    } catch (InvalidWorkloadException e) {
      return invalid(file, e);
    }
    if (terminal().typed()) {
      warmUp(start);
    }
    AnswerReader answerReader = new AnswerReader(terminal());
    KnownNames names = options.advisor(advisor()).reader().names();
    Dialogue dialogue = new Dialogue(terminal(), answerReader, names, start);
    Dialogue.End end = dialogue.run();
    return end == Dialogue.End.REFUSED
        ? ExitStatus.INVALID_INPUT
        : conclude(dialogue.consultation(), end, savePrompt, answerReader);
  }

  /** Does once what each answer will take, while people still read the first question. */
  private static void warmUp(Consultation start) {
    if (start.decision().isEmpty()) {
      Thread thread = new Thread(() -> start.answer(Task.OCR).questions(), "warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private Consultation start() throws IOException {
    LocalDate asOf = options.asOf();
    Advisor deciding = options.advisor(advisor());
    if (file == null) {
      return asOf == null ? Consultation.with(deciding) : Consultation.with(deciding, asOf);
    }
    Subject subject = new DocumentInput(file, terminal().in()).subject(deciding.reader());
    if (!(subject instanceof Workload workload)) {
      throw wrong("The document (" + file + ") is a pipeline. Maybe ask about one of its stages.");
    }
    return asOf == null
        ? Consultation.about(deciding, workload)
        : Consultation.about(deciding, workload, asOf);
  }

  private int conclude(
      Consultation consultation, Dialogue.End end, SavePrompt savePrompt, AnswerReader answerReader)
      throws IOException {
    if (consultation.decision().isEmpty()) {
      terminal().err().println("Nothing is decided, because no task is known.");
      return ExitStatus.INVALID_INPUT;
    }
    Decision decision = consultation.decision().get();
    if (end != Dialogue.End.LEFT) {
      print("\n" + textReport().render(decision));
      savePrompt.save(decision.workload(), answerReader);
    }
    return ExitStatus.of(decision.outcome());
  }
}
