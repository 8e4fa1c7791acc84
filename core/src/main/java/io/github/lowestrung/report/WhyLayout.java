package io.github.lowestrung.report;

import io.github.lowestrung.decision.Status;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.explain.Why.SkippedApproach;
import io.github.lowestrung.explain.Why.SkippedRung;
import io.github.lowestrung.rulebook.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out why an approach is recommended: a tree from the recommendation down to the facts. */
final class WhyLayout {

  private final Why why;
  private final Firings firings = new Firings();
  private final List<Branch> branches = new ArrayList<>();

  WhyLayout(Why why) {
    this.why = why;
  }

  void write(Sheet sheet) {
    boolean viable = why.approach() != null;
    sheet.title(viable ? Line.of("Why ").code(why.approach()) : Line.of("Why nothing is viable"));
    sheet.paragraph(Line.of(why.text()));
    branch("It serves the task", firings.tree(why.nominations()));
    branch("It is chosen", firings.tree(why.choice()));
    why.below().forEach(this::passed);
    branch("It goes first on its rung", firings.tree(why.preferences()));
    branch("It is set up like this", firings.tree(why.settings()));
    branch(
        "Taken for granted, because it is not known",
        why.assumptions().stream()
            .map(unknown -> Branch.leaf(Line.ledBy(unknown.path()).add(unknown.text())))
            .toList());
    if (!branches.isEmpty()) {
      sheet.tree(new Branch(root(viable), branches));
    }
  }

  private Line root(boolean viable) {
    return viable
        ? Line.of(Style.GOOD, why.name())
            .add(" (")
            .code(why.approach())
            .add("), rung " + NumberText.plain(why.rung()))
        : Line.of(Style.OUT, "No approach is viable");
  }

  private void branch(String title, List<Branch> below) {
    if (!below.isEmpty()) {
      branches.add(new Branch(Line.of(Style.STRONG, title), below));
    }
  }

  private void passed(SkippedRung rung) {
    String name = "Rung " + NumberText.plain(rung.rung()) + ", " + rung.name() + ":";
    Map<String, List<Justification>> excluded = new LinkedHashMap<>();
    List<String> later = new ArrayList<>();
    for (SkippedApproach passed : rung.approaches()) {
      if (passed.status() == Status.EXCLUDED) {
        excluded.put(passed.approach(), passed.exclusions());
      } else {
        later.add(passed.approach());
      }
    }
    List<Branch> below = new ArrayList<>();
    if (!later.isEmpty()) {
      below.add(Branch.leaf(Line.ledBy(Style.POSSIBLE, "○").codes(later).add(" viable")));
    }
    Refusal.byApproaches(excluded)
        .forEach(
            (approaches, exclusions) ->
                below.add(
                    new Branch(
                        Line.ledBy(Style.OUT, "✗").codes(approaches), firings.tree(exclusions))));
    String verdict =
        below.isEmpty() ? "nothing serves the task" : later.isEmpty() ? "excluded" : "comes later";
    branches.add(new Branch(Line.of(Style.STRONG, name).add(" " + verdict), below));
  }
}
