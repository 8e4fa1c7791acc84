package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.DrlFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks where a file of rules stands. */
final class PackageCheck {

  static final String LIBRARY = "io.github.lowestrung";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  private PackageCheck() {}

  /**
   * Checks a file.
   *
   * @param library whether the rulebook is one of the library's own
   */
  static void run(DrlFile file, boolean library, FindingCollector findings) {
    Matcher matcher = PACKAGE.matcher(file.text().code());
    boolean found = matcher.find();
    String name = found ? matcher.group(1) : "";
    int offset = found ? matcher.start(1) : 0;
    int slash = file.name().lastIndexOf('/');
    String folder = slash < 0 ? "" : file.name().substring(0, slash).replace('/', '.');
    if (!name.equals(folder)) {
      findings.add(
          SourceCheck.PACKAGE,
          file.at(offset),
          (found ? "The package (" + name + ") is not" : "There is no package, such as")
              + " that of the folder ("
              + folder
              + "), so that nobody finds the rules where their package says.",
          folder.isEmpty()
              ? "Move the file to a folder (" + name.replace('.', '/') + ")."
              : "Write (package " + folder + ";), or move the file.");
    }
    if (!library && (name.equals(LIBRARY) || name.startsWith(LIBRARY + "."))) {
      findings.add(
          SourceCheck.FOREIGN_PACKAGE,
          file.at(offset),
          "The package (" + name + ") is the library's, whose rules a later version may put there.",
          "Take a package of your own, such as (com.example.rules).");
    }
  }
}
