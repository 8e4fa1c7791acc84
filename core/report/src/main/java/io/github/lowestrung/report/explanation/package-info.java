/** Explanations as sheets of text or Markdown. */
package io.github.lowestrung.report.explanation;
