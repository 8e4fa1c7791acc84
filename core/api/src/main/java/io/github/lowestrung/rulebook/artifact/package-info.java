/**
 * Rulebooks as artifacts: coordinates and digests, who may bring one, and the service that compiles
 * a directory.
 */
package io.github.lowestrung.rulebook.artifact;
