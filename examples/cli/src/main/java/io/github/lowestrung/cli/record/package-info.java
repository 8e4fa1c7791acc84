/** Where the commands record decisions: ledger options and key files. */
package io.github.lowestrung.cli.record;
