package io.github.lowestrung.authoring.build;

import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.FileFlaw;
import io.github.lowestrung.authoring.source.ForeignCode;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.UnreadableTableException;
import io.github.lowestrung.authoring.table.RuleFileFlaws;
import io.github.lowestrung.compiler.Compilation;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.RulebookCompiler;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles rules where they are written, without a build. Thread-safe. */
public final class DirectoryCompiler implements RulebookCompiler {

  /** Makes a compiler. */
  public DirectoryCompiler() {}

  @Override
  public Map<String, byte[]> compile(Path directory) {
    RulebookDirectory rulebook = RulebookDirectory.read(directory);
    refuseForeignCode(rulebook, files(rulebook));
    Compilation compilation =
        Compilation.of(rulebook.group(), rulebook.artifact(), rulebook.rules());
    if (!compilation.errors().isEmpty()) {
      throw new RulebookException(
          "The rules of (%s) do not compile:\n%s\nMaybe 'lowest-rung rules check' tells more."
              .formatted(directory, compilation.objections()));
    }
    return rulebook.kjar(compilation.files());
  }

  /** Reads the rules, or refuses files that would lose rules, or letters, in silence. */
  private static List<DrlFile> files(RulebookDirectory rulebook) {
    List<String> flaws = new ArrayList<>();
    List<DrlFile> files = new ArrayList<>();
    rulebook
        .rules()
        .forEach(
            (name, content) -> {
              List<FileFlaw> found = RuleFileFlaws.of(name, content).all().toList();
              if (found.isEmpty()) {
                try {
                  files.add(DrlFile.of(name, rulebook.place(name), content));
                } catch (UnreadableTableException e) {
                  found = List.of(e.flaw());
                }
              }
              found.forEach(
                  f -> flaws.add(name + ":" + f.line() + " " + f.message() + " " + f.advice()));
            });
    if (!flaws.isEmpty()) {
      throw new RulebookException(
          "The rules of (%s) cannot be read as they are meant:\n%s"
              .formatted(
                  rulebook.root(),
                  String.join(
                      "\n", Display.first(InvalidWorkloadException.MOST_PROBLEMS, flaws, 0))));
    }
    return files;
  }

  /** Refuses code that could do more than decide, before any of it is compiled. */
  private static void refuseForeignCode(RulebookDirectory rulebook, List<DrlFile> files) {
    List<String> places = new ArrayList<>();
    for (DrlFile file : files) {
      for (ForeignCode.Place place : ForeignCode.in(file)) {
        places.add(file.path() + ":" + file.place(place.offset()).line() + " " + place.message());
      }
    }
    if (!places.isEmpty()) {
      throw new RulebookException(
          "The rules of (%s) have code that is not compiled:\n%s\n%s"
              .formatted(rulebook.root(), String.join("\n", places), ForeignCode.ADVICE));
    }
  }
}
