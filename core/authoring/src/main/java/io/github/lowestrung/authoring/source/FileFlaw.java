package io.github.lowestrung.authoring.source;

/**
 * Something in a file of rules that would be misread.
 *
 * @param line number of the line or row, from 1; 0 for the whole file
 * @param message what stands there, and what is wrong with it
 * @param advice what to write instead
 */
public record FileFlaw(int line, String message, String advice) {}
