/** Compiles a rulebook directory beside the rulebooks that are there. */
package io.github.lowestrung.authoring.build;
