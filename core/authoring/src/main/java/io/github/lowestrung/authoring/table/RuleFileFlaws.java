package io.github.lowestrung.authoring.table;

import io.github.lowestrung.authoring.source.FileFlaw;
import io.github.lowestrung.authoring.source.RuleTextCheck;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourceSize;
import io.github.lowestrung.authoring.source.Utf8Check;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would be lost or misread of a file of rules, before anything reads it.
 *
 * @param size that it is larger than what is parsed; then nothing else is looked at
 * @param encoding where it is no plain text in UTF-8; empty for a workbook
 * @param table what is wrong with a decision table; empty where the encoding is wrong already
 */
public record RuleFileFlaws(
    Optional<FileFlaw> size, Optional<FileFlaw> encoding, List<FileFlaw> table) {

  /** Inspects a file of rules, given its path and what it holds. */
  public static RuleFileFlaws of(String path, byte[] content) {
    Optional<FileFlaw> size = SourceSize.flaw(content);
    if (size.isPresent()) {
      return new RuleFileFlaws(size, Optional.empty(), List.of());
    }
    Optional<FileFlaw> encoding =
        RulebookDirectory.isWorkbook(path)
            ? Optional.empty()
            : Utf8Check.flaw(content)
                .or(() -> RuleTextCheck.flaw(new String(content, StandardCharsets.UTF_8)));
    return new RuleFileFlaws(
        size, encoding, encoding.isPresent() ? List.of() : TableInspection.of(path, content));
  }

  /** Returns all flaws. */
  public Stream<FileFlaw> all() {
    return Stream.of(size.stream(), encoding.stream(), table.stream()).flatMap(flaws -> flaws);
  }
}
