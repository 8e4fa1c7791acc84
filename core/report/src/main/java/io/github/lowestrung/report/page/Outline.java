package io.github.lowestrung.report.page;

import com.samskivert.mustache.Mustache;
import io.github.lowestrung.report.content.ReportPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where on a page a decision stands. Gives the anchors, which must not meet another decision's, and
 * remembers the headings.
 */
public final class Outline {

  private final String prefix;
  private final int level;
  private final List<Headline> contents = new ArrayList<>();

  /**
   * Begins without headings.
   *
   * @param prefix what the anchors begin with
   * @param level level of the headings of its sections
   */
  Outline(String prefix, int level) {
    this.prefix = prefix;
    this.level = level;
  }

  Headline heading(ReportPart reportPart) {
    Headline headline = new Headline(level, prefix + reportPart.term(), reportPart.title());
    contents.add(headline);
    return headline;
  }

  Headline subheading(ReportPart reportPart, String name, String title) {
    return new Headline(level + 1, prefix + reportPart.term() + "-" + anchor(name), title);
  }

  /** Returns the headings of the sections. */
  List<Headline> contents() {
    return contents;
  }

  /** Returns what makes of the id of an approach the place where the page tells of it. */
  Mustache.Lambda approach() {
    return (id, out) -> out.write(prefix + "approach-" + anchor(id.execute()));
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
