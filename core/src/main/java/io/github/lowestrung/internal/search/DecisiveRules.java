package io.github.lowestrung.internal.search;

import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.reference.Run;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the rules that turn one answer into another. */
final class DecisiveRules {

  private DecisiveRules() {}

  /** Returns ids of rules: those that exclude, readmit, nominate, prefer or configure anew. */
  static List<String> rules(Run before, Run after) {
    String was = before.conclusions().recommended();
    String is = after.conclusions().recommended();
    Set<String> rules = new TreeSet<>();
    if (!Objects.equals(was, is)) {
      rules.addAll(only(after, before, firing -> excludes(firing, was)));
      if (rules.isEmpty()) {
        rules.addAll(only(before, after, firing -> excludes(firing, is)));
      }
      if (rules.isEmpty()) {
        rules.addAll(only(after, before, firing -> speaksFor(firing, is)));
        rules.addAll(only(before, after, firing -> speaksFor(firing, was)));
      }
    }
    if (rules.isEmpty()) {
      rules.addAll(only(after, before, DecisiveRules::configures));
    }
    if (rules.isEmpty()) {
      rules.addAll(only(before, after, DecisiveRules::configures));
    }
    return List.copyOf(rules);
  }

  private static boolean excludes(Derivation firing, String approach) {
    return approach != null && firing.excludes(approach);
  }

  private static boolean speaksFor(Derivation firing, String approach) {
    return approach != null && firing.speaksFor(approach);
  }

  private static boolean configures(Derivation firing) {
    return firing.effect() instanceof Effect.Sets;
  }

  /** Returns the rules that say something in one evaluation and not in the other. */
  private static Set<String> only(Run run, Run other, Predicate<Derivation> wanted) {
    Set<String> said =
        other.drawn.stream().filter(wanted).map(DecisiveRules::saying).collect(Collectors.toSet());
    return run.drawn.stream()
        .filter(firing -> wanted.test(firing) && !said.contains(saying(firing)))
        .map(firing -> firing.rule().info().id())
        .collect(Collectors.toSet());
  }

  private static String saying(Derivation firing) {
    return firing.rule().info().id() + ' ' + firing.effect().text();
  }
}
