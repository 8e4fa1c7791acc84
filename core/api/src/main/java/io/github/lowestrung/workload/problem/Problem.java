package io.github.lowestrung.workload.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a workload or its document.
 *
 * @param path where, as a document path such as {@code data.sizeGb}; empty for the whole document
 * @param line line in the document from 1; 0 when there is no document
 * @param column column in the document from 1; 0 when there is no document
 * @param value the value that was found, as written
 * @param expected what was expected instead
 * @param nearest the known word that was probably meant; null when none is near
 */
public record Problem(
    String path,
    int line,
    int column,
    String value,
    String expected,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nearest)
    implements Serializable {

  /**
   * Describes a problem of what is in memory and so has no place.
   *
   * @param path path of the value
   * @param value what stands there
   * @param expected what was expected
   * @param nearest what was probably meant; null when nothing is near
   * @return the problem, never null
   */
  public static Problem inMemory(
      String path, String value, String expected, @Nullable String nearest) {
    return new Problem(path, 0, 0, value, expected, nearest);
  }

  /**
   * Returns the problem in a sentence, with its place.
   *
   * @return the sentence, in one line
   */
  public String message() {
    String place = line == 0 ? "" : line + ":" + column + " ";
    String at = path.isEmpty() ? "" : path + ": ";
    String meant = NameSuggestion.ofNearest(nearest).question("");
    return place + at + value + " where " + expected + " was expected" + meant;
  }
}
