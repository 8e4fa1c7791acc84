/** Phrases and views that all reports on a decision share. */
package io.github.lowestrung.report.content;
