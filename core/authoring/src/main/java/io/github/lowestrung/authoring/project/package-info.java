/** Writes new rulebook projects. */
package io.github.lowestrung.authoring.project;
