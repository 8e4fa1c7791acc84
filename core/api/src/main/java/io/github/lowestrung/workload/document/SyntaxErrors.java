package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says why a text is no document of its form, and where. */
final class SyntaxErrors {

  private SyntaxErrors() {}

  static InvalidWorkloadException of(JsonProcessingException e, String form, String text) {
    if (e.getCause() instanceof ReaderException unreadable) {
      int end = text.offsetByCodePoints(0, unreadable.getPosition());
      String before = text.substring(0, end);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = end - before.lastIndexOf('\n');
      String character = String.format("the character U+%04X", unreadable.getCodePoint());
      return refuse(line, column, form, character + " is not allowed");
    }
    if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      Mark at = yaml.getProblemMark();
      String why = yaml.getContext() == null ? "" : yaml.getContext() + ", ";
      return refuse(at.getLine() + 1, at.getColumn() + 1, form, why + yaml.getProblem());
    }
    JsonLocation at = e.getLocation();
    String why = plain(e.getOriginalMessage());
    return at == null
        ? refuse(1, 1, form, why)
        : refuse(at.getLineNr(), at.getColumnNr(), form, why);
  }

  /** Takes out what speaks of the parser and not of the document. */
  private static String plain(String message) {
    return message
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(" \\(start marker .*", "")
        .replaceAll(" \\(code \\d+.*?\\)", "")
        .replaceAll(", got this instead.*", "")
        .replaceAll(" \\(`StreamReadConstraints.*", "")
        .replaceAll(": was expecting \\(JSON String.*", "");
  }

  private static InvalidWorkloadException refuse(int line, int column, String form, String why) {
    String value = "text that is not " + form + " (" + Display.cut(why, 160) + ")";
    return InvalidWorkloadException.at(line, column, value, "a " + form + " document");
  }
}
