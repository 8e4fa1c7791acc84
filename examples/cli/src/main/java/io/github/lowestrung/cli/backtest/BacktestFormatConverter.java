package io.github.lowestrung.cli.backtest;

import io.github.lowestrung.cli.option.WordConverter;

/** Reads the format of flips from the command line. */
public final class BacktestFormatConverter extends WordConverter<BacktestFormat> {

  BacktestFormatConverter() {
    super(BacktestFormat.values());
  }
}
