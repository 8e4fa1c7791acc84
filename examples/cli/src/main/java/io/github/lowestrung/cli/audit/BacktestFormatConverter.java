package io.github.lowestrung.cli.audit;

import io.github.lowestrung.cli.option.WordConverter;

/** Reads the format of flips from the command line. */
final class BacktestFormatConverter extends WordConverter<BacktestFormat> {

  BacktestFormatConverter() {
    super(BacktestFormat.values());
  }
}
