/** The handbook as pages of Markdown. */
package io.github.lowestrung.report.handbook;
