package io.github.lowestrung.report;

import io.github.lowestrung.explain.Justification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws firings down to the facts that they rest on, each once. */
final class Firings {

  private final Set<Justification> told = new HashSet<>();

  List<Branch> tree(List<Justification> firings) {
    return firings.stream().map(this::tree).toList();
  }

  private Branch tree(Justification firing) {
    if (!told.add(firing)) {
      return Branch.leaf(Line.ledBy(firing.rule()).add(Style.FAINT, "as above"));
    }
    List<Branch> below = new ArrayList<>();
    if (!firing.facts().isEmpty()) {
      below.add(Branch.leaf(Facts.facts(firing.facts())));
    }
    below.addAll(tree(firing.because()));
    return new Branch(reason(firing), below);
  }

  private static Line reason(Justification firing) {
    Line line = Line.ledBy(firing.rule()).add(firing.text());
    return firing.source().isEmpty()
        ? line
        : line.add(" ").add(Style.FAINT, "(" + String.join(", ", firing.source()) + ")");
  }
}
