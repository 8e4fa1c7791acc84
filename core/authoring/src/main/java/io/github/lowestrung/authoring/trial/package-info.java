/** Runs the scenarios of a rulebook directory and reports on them. */
package io.github.lowestrung.authoring.trial;
