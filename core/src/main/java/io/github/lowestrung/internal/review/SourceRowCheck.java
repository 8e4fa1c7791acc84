package io.github.lowestrung.internal.review;

import io.github.lowestrung.handbook.Requirement;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.rulebook.RulebookFiles;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds sources that are no row of the requirements, where a rulebook lists its requirements. */
final class SourceRowCheck implements ReviewCheck {

  private final Set<String> rows = new TreeSet<>();
  private final List<RulebookFiles> books;
  private boolean listed;

  SourceRowCheck(LoadedRulebooks rulebooks, String reviewed) {
    books = rulebooks.files();
    for (RulebookFiles book : books) {
      List<Requirement> requirements = book.requirements();
      requirements.forEach(requirement -> rows.add(requirement.row()));
      listed |= book.id().equals(reviewed) && !requirements.isEmpty();
    }
  }

  @Override
  public List<Finding> of(CompiledRule rule) {
    return rule.info().source().stream()
        .filter(row -> listed && !rows.contains(row) && !isInWords(rule, row))
        .map(row -> flaw(rule, row))
        .toList();
  }

  /** The source of a row of a plain table may be any text, unless it looks like a misspelt row. */
  private boolean isInWords(CompiledRule rule, String row) {
    return books.stream().anyMatch(book -> book.isApproval(rule.info()))
        && NameSuggestion.of(row, rows).nearest().isEmpty();
  }

  private Finding flaw(CompiledRule rule, String row) {
    return ReviewCheck.flaw(
        Check.UNKNOWN_SOURCE,
        rule,
        "Its source (%s) is no row of requirements.yaml. %s"
            .formatted(row, NameSuggestion.of(row, rows).advice("Maybe add the row.")));
  }
}
