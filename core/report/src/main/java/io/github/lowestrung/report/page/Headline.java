package io.github.lowestrung.report.page;

/**
 * A heading of a page.
 *
 * @param level its level, from 1
 * @param id its anchor
 * @param title its text
 */
public record Headline(int level, String id, String title) {}
