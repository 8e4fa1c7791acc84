package io.github.lowestrung.report.format;

/**
 * The parts of a test report as JUnit writes it, which build servers show. Texts may hold anything
 * but control characters. Thread-safe.
 */
public final class JUnitXml {

  private JUnitXml() {}

  /** Returns the head of a report, up to the first test case. */
  public static String head(String suite, long tests, long failures) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuite name="%s" tests="%s" failures="%s" errors="0" skipped="0">
    """
        .formatted(quoted(suite), tests, failures);
  }

  /** Returns a test case that says nothing. */
  public static String passed(String group, String name) {
    return testCase(group, name, "");
  }

  /** Returns a test case that passes and prints something. */
  public static String passed(String group, String name, String output) {
    return testCase(group, name, "<system-out>" + escaped(output) + "</system-out>");
  }

  /** Returns a test case that fails. */
  public static String failed(
      String group, String name, String type, String message, String details) {
    return testCase(
        group,
        name,
        "<failure type=\"%s\" message=\"%s\">%s</failure>"
            .formatted(quoted(type), quoted(message), escaped(details)));
  }

  /** Returns the end of a report. */
  public static String end() {
    return "</testsuite>\n";
  }

  private static String testCase(String group, String name, String content) {
    return "<testcase classname=\"%s\" name=\"%s\">%s</testcase>\n"
        .formatted(quoted(group), quoted(name), content);
  }

  private static String quoted(String text) {
    return escaped(text).replace("\"", "&quot;");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
