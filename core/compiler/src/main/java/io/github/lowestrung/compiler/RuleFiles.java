package io.github.lowestrung.compiler;

import java.util.regex.Pattern;

/** Tells by their names which files hold rules. */
public final class RuleFiles {

  private static final Pattern TABLE = Pattern.compile("(?:.*/)?(?!~\\$)[^/]*\\.drl\\.(csv|xlsx?)");

  private RuleFiles() {}

  /** Tells whether a file has rules: DRL, or a decision table. */
  public static boolean isRules(String path) {
    return path.endsWith(".drl") || isTable(path);
  }

  /**
   * Tells whether a file is a decision table; the engine knows them by their double ending. The
   * lock of an open workbook, {@code ~$name}, is none.
   */
  public static boolean isTable(String path) {
    return TABLE.matcher(path).matches();
  }
}
