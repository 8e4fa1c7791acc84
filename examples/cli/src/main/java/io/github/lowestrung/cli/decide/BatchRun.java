package io.github.lowestrung.cli.decide;

import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.ProblemText;
import io.github.lowestrung.cli.terminal.ProgressLine;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.workload.problem.Display;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Decides about many lines on all cores. Answers are written in the order of the lines, as soon as
 * they can be; between reading and writing only a bounded number of lines is held.
 */
final class BatchRun {

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int LINES_PER_CORE = 16;
  private static final int LINES_PER_CHECK = 256;

  private final Terminal terminal;
  private final Decider decider;
  private final String source;
  private final ProgressLine progressLine;
  private final BlockingQueue<Future<BatchAnswer>> answers =
      new ArrayBlockingQueue<>(CORES * LINES_PER_CORE);

  private long count;
  private boolean anyInvalid;
  private boolean anyFailed;

  BatchRun(Terminal terminal, Decider decider, String source) {
    this.terminal = terminal;
    this.decider = decider;
    this.source = source;
    this.progressLine = new ProgressLine(terminal);
  }

  int run(LineReader lines) throws IOException {
    // One thread more reads; the caller's writes.
    ExecutorService workers = Executors.newFixedThreadPool(CORES + 1, BatchRun::daemon);
    try {
      Future<?> reading = workers.submit(() -> read(lines, workers));
      if (!writeAll()) {
        reading.cancel(true);
        return ExitStatus.FAILED;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The batch was interrupted.", e);
    } finally {
      progressLine.clear();
      workers.shutdownNow();
    }
    if (anyFailed) {
      return ExitStatus.FAILED;
    }
    return anyInvalid ? ExitStatus.INVALID_INPUT : ExitStatus.DONE;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "batch");
    thread.setDaemon(true);
    return thread;
  }

  private Void read(LineReader lines, ExecutorService workers) throws InterruptedException {
    try {
      for (BatchLine next = lines.next(); next != null; next = lines.next()) {
        BatchLine line = next;
        answers.put(workers.submit(() -> BatchAnswer.to(line, decider)));
      }
      answers.put(CompletableFuture.completedFuture(null));
    } catch (IOException e) {
      answers.put(CompletableFuture.failedFuture(e));
    }
    return null;
  }

  /** Writes until the lines end; false when nobody takes the answers any more. */
  private boolean writeAll() throws IOException, InterruptedException {
    for (BatchAnswer batchAnswer = next(); batchAnswer != null; batchAnswer = next()) {
      write(batchAnswer);
      boolean waiting = answers.isEmpty();
      if ((waiting || count % LINES_PER_CHECK == 0) && !terminal.flush()) {
        return false;
      }
    }
    return terminal.flush();
  }

  private BatchAnswer next() throws IOException, InterruptedException {
    try {
      return answers.take().get();
    } catch (ExecutionException e) {
      throw new IOException(
          "The batch stopped after %s answers, because (%s) cannot be read any further: %s"
              .formatted(count, source, Display.failure(e.getCause())),
          e);
    }
  }

  private void write(BatchAnswer batchAnswer) {
    terminal.out().print(batchAnswer.json());
    terminal.out().print('\n');
    count++;
    progressLine.count(count);
    if (batchAnswer.failure() != null) {
      anyFailed = true;
      complain(source + ": " + batchAnswer.failure());
    }
    if (batchAnswer.invalid() != null) {
      anyInvalid = true;
      batchAnswer.invalid().lines(p -> ProblemText.placed(source, p)).forEach(this::complain);
    }
  }

  private void complain(String message) {
    progressLine.clear();
    terminal.err().println(message);
  }
}
