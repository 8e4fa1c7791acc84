package io.github.lowestrung.report.page;

import io.github.lowestrung.report.content.ReportPart;
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

  Headline heading(ReportPart reportPart) {
    return new Headline(level, prefix + reportPart.term(), reportPart.title());
  }

  Headline subheading(ReportPart reportPart, String name, String title) {
    return new Headline(level + 1, prefix + reportPart.term() + "-" + anchor(name), title);
  }

  String approach(String id) {
    return prefix + "approach-" + anchor(id);
  }

  /** Returns a section of the items, unless there are none. */
  <T> Optional<PageSection<T>> section(ReportPart reportPart, Stream<T> items) {
    List<T> all = items.toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection<>(heading(reportPart), all));
  }

  private static String anchor(String name) {
    return name.replaceAll("[^\\p{Alnum}.-]", "-");
  }
}
