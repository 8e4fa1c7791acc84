package io.github.lowestrung.cli.rules;

import io.github.lowestrung.cli.option.WordConverter;

/** Reads the format of findings from the command line. */
final class FindingFormatConverter extends WordConverter<FindingFormat> {

  FindingFormatConverter() {
    super(FindingFormat.values());
  }
}
