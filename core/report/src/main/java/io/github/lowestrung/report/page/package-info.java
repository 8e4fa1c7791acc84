/** Decisions as pages of HTML. */
package io.github.lowestrung.report.page;
