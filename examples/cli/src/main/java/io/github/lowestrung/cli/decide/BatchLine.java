package io.github.lowestrung.cli.decide;

import io.github.lowestrung.cli.terminal.DocumentInput;
import io.github.lowestrung.cli.terminal.Utf8;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;

/** One line of a batch. */
final class BatchLine {

  private final long number;
  private final byte[] bytes;

  /** Takes the line's bytes without the line break, or null when there are too many. */
  BatchLine(long number, byte[] bytes) {
    this.number = number;
    this.bytes = bytes;
  }

  /** Returns the line's number in the file, from 1. */
  long number() {
    return number;
  }

  /** Reads the line by the rules of JSON, or refuses what cannot be an object of it. */
  Subject subject(WorkloadReader reader) throws InvalidWorkloadException {
    if (bytes == null) {
      throw InvalidWorkloadException.at(
          1, 1, "a longer line", "a document of at most " + DocumentInput.MAX_BYTES + " bytes");
    }
    String text = Utf8.decode(bytes);
    if (!text.stripLeading().startsWith("{")) {
      throw InvalidWorkloadException.at(
          1, 1, "text that is not a JSON object", "a JSON object in one line");
    }
    return reader.readJson(text);
  }

  boolean isBlank() {
    if (bytes == null) {
      return false;
    }
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
