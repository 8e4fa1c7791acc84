package io.github.lowestrung.internal.search;

import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.internal.reference.ReferenceEvaluator.Derivation;
import io.github.lowestrung.internal.reference.ReferenceEvaluator.Run;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the rules that turn one answer into another. */
final class DecisiveRules {

  private DecisiveRules() {}

  /** Returns ids of rules: those that exclude, readmit, nominate, prefer or configure anew. */
  static List<String> rules(Run before, Run after) {
    String was = before.conclusions().recommended();
    String is = after.conclusions().recommended();
    Set<String> rules = new TreeSet<>();
    if (was == null ? is != null : !was.equals(is)) {
      rules.addAll(only(after, before, derivation -> excludes(derivation, was)));
      if (rules.isEmpty()) {
        rules.addAll(only(before, after, derivation -> excludes(derivation, is)));
      }
      if (rules.isEmpty()) {
        rules.addAll(only(after, before, derivation -> speaksFor(derivation, is)));
        rules.addAll(only(before, after, derivation -> speaksFor(derivation, was)));
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

  private static boolean excludes(Derivation derivation, String approach) {
    return approach != null && derivation.excludes(approach);
  }

  private static boolean speaksFor(Derivation derivation, String approach) {
    return approach != null && derivation.speaksFor(approach);
  }

  private static boolean configures(Derivation derivation) {
    return derivation.effect() instanceof Effect.Sets;
  }

  /** Returns the rules that say something in one evaluation and not in the other. */
  private static Set<String> only(Run run, Run other, Predicate<Derivation> wanted) {
    Set<String> said = new TreeSet<>();
    other.drawn.stream().filter(wanted).forEach(derivation -> said.add(saying(derivation)));
    Set<String> rules = new TreeSet<>();
    for (Derivation derivation : run.drawn) {
      if (wanted.test(derivation) && !said.contains(saying(derivation))) {
        rules.add(derivation.rule().info().id());
      }
    }
    return rules;
  }

  private static String saying(Derivation derivation) {
    return derivation.rule().info().id() + ' ' + derivation.effect().text();
  }
}
