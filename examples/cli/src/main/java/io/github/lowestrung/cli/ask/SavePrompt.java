package io.github.lowestrung.cli.ask;

import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.Display;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/** Saves what is known, where that is wanted. */
record SavePrompt(Terminal terminal, Path wanted, boolean force) {

  /** Takes the file that was named on the command line, or null. */
  /** Says why the file cannot be saved to, before anybody has answered twenty questions. */
  Optional<String> objection() {
    if (wanted == null) {
      return Optional.empty();
    }
    if (Files.isDirectory(wanted)) {
      return Optional.of("The file to save to (" + wanted + ") is a folder.");
    }
    if (!Files.isDirectory(folderOf(wanted))) {
      return Optional.of("There is no folder (" + folderOf(wanted) + ") to save to.");
    }
    return Files.exists(wanted) && !force && !terminal.typed()
        ? Optional.of("The file (" + wanted + ") exists. Maybe add --force.")
        : Optional.empty();
  }

  /** Saves; asks for a file when none was named and somebody is there to ask. */
  void save(Workload workload, AnswerReader answerReader) throws IOException {
    if (!answerReader.typed()) {
      if (wanted != null) {
        write(workload, wanted, force);
      }
      return;
    }
    Optional<Path> file = wanted == null ? named(workload, answerReader) : Optional.of(wanted);
    while (file.isPresent() && !tried(workload, file.get(), answerReader)) {
      file = named(workload, answerReader);
    }
  }

  private Optional<Path> named(Workload workload, AnswerReader answerReader) throws IOException {
    String own = ownName(workload);
    Optional<String> typed =
        answerReader.next(
            "\nSave what is known? yes (as " + own + "), a file name, or Enter for no> ");
    if (typed.isEmpty() || typed.get().toLowerCase(Locale.ROOT).matches("|-|n|no")) {
      return Optional.empty();
    }
    return Optional.of(Path.of(isYes(typed.get()) ? own : typed.get()));
  }

  private static String ownName(Workload workload) {
    String name = workload.id() == null ? workload.task().all().get(0).term() : workload.id();
    return name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "") + ".yaml";
  }

  private boolean tried(Workload workload, Path file, AnswerReader answerReader)
      throws IOException {
    try {
      boolean overwrite = force || (Files.exists(file) && overwrite(file, answerReader));
      write(workload, file, overwrite);
      return true;
    } catch (IOException e) {
      terminal.out().println("It was not saved: " + Display.failure(e));
      return false;
    }
  }

  private static boolean overwrite(Path file, AnswerReader answerReader) throws IOException {
    return answerReader
        .next("The file (" + file + ") exists. Overwrite it? yes or no> ")
        .filter(SavePrompt::isYes)
        .isPresent();
  }

  private static boolean isYes(String typed) {
    return typed.toLowerCase(Locale.ROOT).matches("y|yes");
  }

  /** Writes beside the file and then moves, so that nothing is ever half written. */
  private void write(Workload workload, Path file, boolean overwrite) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("The file (" + file + ") is a folder. Maybe name a file in it.");
    }
    if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("The file (" + file + ") exists. Maybe add --force.");
    }
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path beside =
        folderOf(target)
            .resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(beside, WorkloadWriter.toYaml(workload), StandardOpenOption.CREATE_NEW);
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IOException("The file (" + file + ") cannot be written: " + Display.failure(e), e);
    } finally {
      Files.deleteIfExists(beside);
    }
    terminal.out().println("\nSaved. To decide again: lowest-rung decide " + file);
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }
}
