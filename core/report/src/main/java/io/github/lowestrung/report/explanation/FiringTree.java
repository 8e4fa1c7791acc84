package io.github.lowestrung.report.explanation;

import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws firings down to the facts that they rest on, each once. */
final class FiringTree {

  private final FactText facts;
  private final Set<Justification> told = new HashSet<>();

  FiringTree(FactText facts) {
    this.facts = facts;
  }

  List<Branch> tree(List<Justification> firings) {
    return firings.stream().map(this::tree).toList();
  }

  private Branch tree(Justification firing) {
    if (!told.add(firing)) {
      return Branch.leaf(StyledLine.ledBy(firing.rule()).add(TextStyle.FAINT, "as above"));
    }
    List<Branch> below = new ArrayList<>();
    if (!firing.facts().isEmpty()) {
      below.add(Branch.leaf(facts.facts(firing.facts())));
    }
    below.addAll(tree(firing.because()));
    return new Branch(reason(firing), below);
  }

  private static StyledLine reason(Justification firing) {
    StyledLine styledLine = StyledLine.ledBy(firing.rule()).add(firing.text());
    return firing.source().isEmpty()
        ? styledLine
        : styledLine.add(" ").add(TextStyle.FAINT, "(" + String.join(", ", firing.source()) + ")");
  }
}
