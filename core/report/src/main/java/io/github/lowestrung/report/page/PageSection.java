package io.github.lowestrung.report.page;

import java.util.List;

/**
 * A section of a page.
 *
 * @param heading its heading
 * @param items what stands under it, at least one
 */
public record PageSection<T>(Headline heading, List<T> items) {}
