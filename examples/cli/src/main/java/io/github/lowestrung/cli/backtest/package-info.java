/** The backtest of a ledger, in the forms that people and programs read. */
package io.github.lowestrung.cli.backtest;
