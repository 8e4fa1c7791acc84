package io.github.lowestrung.report;

/**
 * A heading of a page.
 *
 * @param level its level, from 1
 * @param id its anchor
 * @param title its text
 */
record Heading(int level, String id, String title) {}
