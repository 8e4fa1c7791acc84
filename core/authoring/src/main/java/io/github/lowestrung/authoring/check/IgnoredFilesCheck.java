package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.compiler.RuleFiles;
import java.util.Locale;

/** Finds files that look like rules and that the engine does not read. */
record IgnoredFilesCheck(RulebookDirectory directory, FindingCollector findings) {

  void run() {
    for (String path : directory.files().keySet()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      String right = right(name);
      if (name.startsWith("~$")) {
        findings.add(
            SourceCheck.IGNORED_FILE,
            SourcePlace.of(directory.place(path)),
            "The file (%s) is the lock of a workbook that is open, and no table.".formatted(name),
            "Close the workbook before a build reads the folder.");
      }
      if (!path.startsWith("META-INF/") && right != null) {
        findings.add(
            SourceCheck.IGNORED_FILE,
            SourcePlace.of(directory.place(path)),
            ("The engine does not read the file (%s) and says nothing: it knows decision "
                    + "tables by .drl.csv, .drl.xls and .drl.xlsx, and other rules by .drl.")
                .formatted(name),
            "Rename it to (" + right + ") if it holds rules.");
      }
    }
  }

  /** Returns the name that the engine would know; null when it is known or no rules. */
  private static String right(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (RuleFiles.isRules(name) || name.startsWith("~$")) {
      return null;
    }
    if (lower.matches(".*\\.(xlsx?|csv)")) {
      int ending = lower.lastIndexOf('.');
      String stem = name.substring(0, ending).replaceAll("(?i)\\.drl$", "");
      return stem + ".drl" + lower.substring(ending);
    }
    return lower.matches(".*\\.drl(\\.txt)?")
        ? name.replaceAll("(?i)\\.drl(\\.txt)?$", ".drl")
        : null;
  }
}
