/** What is wrong with a rulebook directory, with file and line. */
package io.github.lowestrung.authoring.finding;
