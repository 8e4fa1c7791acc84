package io.github.lowestrung.report.explanation;

import io.github.lowestrung.decision.Status;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.explain.Why.SkippedApproach;
import io.github.lowestrung.explain.Why.SkippedRung;
import io.github.lowestrung.report.content.ApproachGroup;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.Sheet;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out why an approach is recommended: a tree from the recommendation down to the facts. */
final class WhyLayout {

  private final Why why;
  private final FiringTree firingTree;
  private final List<Branch> branches = new ArrayList<>();

  WhyLayout(Why why, FactText facts) {
    this.why = why;
    this.firingTree = new FiringTree(facts);
  }

  void write(Sheet sheet) {
    boolean viable = why.approach() != null;
    sheet.title(
        viable
            ? StyledLine.of("Why ").code(why.approach())
            : StyledLine.of(forbidden() ? "Why it is forbidden" : "Why nothing is viable"));
    sheet.paragraph(StyledLine.of(why.text()));
    branch("It may not be done", firingTree.tree(why.forbidden()));
    branch("It serves the task", firingTree.tree(why.nominations()));
    branch("It is chosen", firingTree.tree(why.choice()));
    why.below().forEach(this::passed);
    branch("It is preferred on its rung", firingTree.tree(why.preferences()));
    branch("It is set up like this", firingTree.tree(why.settings()));
    branch(
        "Assumptions about unknown facts",
        why.assumptions().stream()
            .map(unknown -> Branch.leaf(StyledLine.ledBy(unknown.path()).add(unknown.text())))
            .toList());
    if (!branches.isEmpty()) {
      sheet.tree(new Branch(root(viable), branches));
    }
  }

  private StyledLine root(boolean viable) {
    return viable
        ? StyledLine.of(TextStyle.GOOD, why.name())
            .add(" (")
            .code(why.approach())
            .add("), rung " + PlainNumber.text(why.rung()))
        : StyledLine.of(
            TextStyle.OUT, forbidden() ? "Forbidden as it stands" : "No approach is viable");
  }

  private boolean forbidden() {
    return !why.forbidden().isEmpty();
  }

  private void branch(String title, List<Branch> below) {
    if (!below.isEmpty()) {
      branches.add(new Branch(StyledLine.of(TextStyle.STRONG, title), below));
    }
  }

  private void passed(SkippedRung rung) {
    String name = "Rung " + PlainNumber.text(rung.rung()) + ", " + rung.name() + ":";
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
      below.add(Branch.leaf(StyledLine.ledBy(TextStyle.POSSIBLE, "○").codes(later).add(" viable")));
    }
    ApproachGroup.byApproaches(excluded)
        .forEach(
            (approaches, exclusions) ->
                below.add(
                    new Branch(
                        StyledLine.ledBy(TextStyle.OUT, "✗").codes(approaches),
                        firingTree.tree(exclusions))));
    String verdict =
        below.isEmpty() ? "nothing serves the task" : later.isEmpty() ? "excluded" : "comes later";
    branches.add(new Branch(StyledLine.of(TextStyle.STRONG, name).add(" " + verdict), below));
  }
}
