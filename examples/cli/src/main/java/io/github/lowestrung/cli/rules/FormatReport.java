package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.format.FormatResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Formats files, apart from the command, which is there without the module that does it. */
final class FormatReport {

  private FormatReport() {}

  /** Formats files, or only says which should be. */
  static List<String> of(List<Path> paths, boolean check) throws IOException {
    List<String> lines = new ArrayList<>();
    for (FormatResult result : FormatResult.of(paths)) {
      if (result.differs()) {
        lines.add(check ? result.remedy() : "formatted " + result.file());
      }
      if (!check) {
        result.write();
      }
    }
    return lines;
  }
}
