/** Findings as text, SARIF and JUnit XML. */
package io.github.lowestrung.authoring.report;
