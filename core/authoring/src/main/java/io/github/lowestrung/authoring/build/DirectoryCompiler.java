package io.github.lowestrung.authoring.build;

import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.ForeignCode;
import io.github.lowestrung.authoring.source.RulebookDirectory;
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
import java.util.stream.Collectors;

/** Compiles rules where they are written, without a build. Thread-safe. */
public final class DirectoryCompiler implements RulebookCompiler {

  /** Makes a compiler. */
  public DirectoryCompiler() {}

  @Override
  public Map<String, byte[]> compile(Path directory) {
    RulebookDirectory rulebook = RulebookDirectory.read(directory);
    refuseFlaws(rulebook);
    refuseForeignCode(rulebook);
    Compilation compilation =
        Compilation.of(rulebook.group(), rulebook.artifact(), rulebook.rules());
    if (!compilation.errors().isEmpty()) {
      throw new RulebookException(
          compilation.errors().stream()
              .map(error -> error.getPath() + ":" + error.getLine() + " " + error.getText())
              .collect(
                  Collectors.joining(
                      "\n",
                      "The rules of (" + directory + ") do not compile:\n",
                      "\nMaybe 'lowest-rung rules check' tells more.")));
    }
    return rulebook.kjar(compilation.files());
  }

  /** Refuses code that could do more than decide, before any of it is compiled. */
  private static void refuseForeignCode(RulebookDirectory rulebook) {
    List<String> places = new ArrayList<>();
    for (DrlFile file : DrlFile.allOf(rulebook)) {
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

  /** Refuses files that would lose rules, or letters, in silence. */
  private static void refuseFlaws(RulebookDirectory rulebook) {
    List<String> flaws = new ArrayList<>();
    rulebook
        .rules()
        .forEach(
            (name, content) ->
                RuleFileFlaws.of(name, content)
                    .all()
                    .map(f -> name + ":" + f.line() + " " + f.message() + " " + f.advice())
                    .forEach(flaws::add));
    if (!flaws.isEmpty()) {
      throw new RulebookException(
          "The rules of (%s) cannot be read as they are meant:\n%s"
              .formatted(
                  rulebook.root(),
                  String.join(
                      "\n", Display.first(InvalidWorkloadException.MOST_PROBLEMS, flaws, 0))));
    }
  }
}
