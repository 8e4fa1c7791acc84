/** Decides recorded requests again: replay by the same rules, backtest by others. */
package io.github.lowestrung.audit.replay;
