package io.github.lowestrung.cli;

/** Reads the format of flips from the command line. */
final class FlipFormatConverter extends WordConverter<FlipFormat> {

  FlipFormatConverter() {
    super(FlipFormat.values());
  }
}
