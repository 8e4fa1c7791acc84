/** The commands that explain a decision. */
package io.github.lowestrung.cli.explain;
