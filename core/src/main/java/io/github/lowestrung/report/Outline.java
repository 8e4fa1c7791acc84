package io.github.lowestrung.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where on a page a decision stands. Gives the anchors, which must not meet another decision's.
 *
 * @param prefix what the anchors begin with
 * @param level level of the headings of its sections
 */
record Outline(String prefix, int level) {

  Heading heading(Part part) {
    return new Heading(level, prefix + part.term(), part.title());
  }

  Heading subheading(Part part, String name, String title) {
    return new Heading(level + 1, prefix + part.term() + "-" + anchor(name), title);
  }

  String approach(String id) {
    return prefix + "approach-" + anchor(id);
  }

  /** Returns a section of the items, unless there are none. */
  <T> Optional<Section<T>> section(Part part, Stream<T> items) {
    List<T> all = items.toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new Section<>(heading(part), all));
  }

  private static String anchor(String name) {
    return name.replaceAll("[^\\p{Alnum}.-]", "-");
  }
}
