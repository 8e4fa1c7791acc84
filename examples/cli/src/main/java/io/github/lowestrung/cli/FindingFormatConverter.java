package io.github.lowestrung.cli;

/** Reads the format of findings from the command line. */
final class FindingFormatConverter extends WordConverter<FindingFormat> {

  FindingFormatConverter() {
    super(FindingFormat.values());
  }
}
