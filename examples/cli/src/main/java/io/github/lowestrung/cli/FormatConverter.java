package io.github.lowestrung.cli;

/** Reads a format from the command line. */
final class FormatConverter extends WordConverter<Format> {

  FormatConverter() {
    super(Format.values());
  }
}
