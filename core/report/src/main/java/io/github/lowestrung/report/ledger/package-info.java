/** A ledger as a page of HTML. */
package io.github.lowestrung.report.ledger;
