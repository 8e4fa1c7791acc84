/** The Maven plugin that compiles the rules of a project. */
package io.github.lowestrung.maven;
