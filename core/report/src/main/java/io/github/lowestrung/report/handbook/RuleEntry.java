package io.github.lowestrung.report.handbook;

import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.report.format.Markdown;
import io.github.lowestrung.report.format.MarkdownForms;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a template shows of a rule.
 *
 * @param page its documentation
 * @param mark the signs that begin its title
 * @param links tells where things are from the page at hand
 */
record RuleEntry(RulePage page, String mark, HandbookLinks links) implements MarkdownForms {

  private static final int FEW = 8;

  String anchor() {
    return links.anchorOfRule(page);
  }

  String link() {
    return links.toRule(page);
  }

  String rows() {
    return links.toRows(page.rule().source());
  }

  String source() {
    return links.toSource(page);
  }

  boolean advises() {
    return page.rule().kind().equals("guidance");
  }

  boolean excludes() {
    return page.rule().phase() == Stratum.EXCLUDE;
  }

  /** Returns the rulebook of any version. */
  String rulebook() {
    return page.rule().rulebook().replaceFirst(":[^:]*$", "");
  }

  Optional<String> tags() {
    return Optional.of(String.join(", ", page.rule().tags())).filter(tags -> !tags.isEmpty());
  }

  String scenarios() {
    return all(page.scenarios());
  }

  static String all(List<String> ids) {
    String named = ids.stream().map(Markdown::code).collect(Collectors.joining(", "));
    return ids.size() <= FEW
        ? named
        : "<details><summary>" + ids.size() + "</summary> " + named + "</details>";
  }
}
