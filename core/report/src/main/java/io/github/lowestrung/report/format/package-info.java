/** Lines, sheets and pages of text and Markdown, whatever they say. */
package io.github.lowestrung.report.format;
