/** The commands that read ledgers. */
package io.github.lowestrung.cli.audit;
