/** The Maven plugin that makes kjars reproducible. */
package io.github.lowestrung.maven;
