package io.github.lowestrung.report.page;

import java.util.List;

/**
 * An approach and the place where the page says why not.
 *
 * @param id the approach
 * @param anchor the place
 */
public record ApproachLink(String id, String anchor) {

  static List<ApproachLink> of(List<String> approaches, Outline outline) {
    return approaches.stream().map(id -> new ApproachLink(id, outline.approach(id))).toList();
  }
}
