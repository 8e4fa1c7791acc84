package io.github.lowestrung.report;

import java.util.List;

/**
 * A section of a page.
 *
 * @param heading its heading
 * @param items what stands under it, at least one
 */
record Section<T>(Heading heading, List<T> items) {}
