package io.github.lowestrung.internal;

import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.NestedLoops.Drawn;
import io.github.lowestrung.internal.NestedLoops.Run;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the rules that turn one answer into another. */
final class Takeover {

  private Takeover() {}

  /** Returns ids of rules: those that exclude, readmit, nominate, prefer or configure anew. */
  static List<String> rules(Run before, Run after) {
    String was = before.recorder.recommended;
    String is = after.recorder.recommended;
    Set<String> rules = new TreeSet<>();
    if (was == null ? is != null : !was.equals(is)) {
      rules.addAll(only(after, before, drawn -> excludes(drawn, was)));
      if (rules.isEmpty()) {
        rules.addAll(only(before, after, drawn -> excludes(drawn, is)));
      }
      if (rules.isEmpty()) {
        rules.addAll(only(after, before, drawn -> speaksFor(drawn, is)));
        rules.addAll(only(before, after, drawn -> speaksFor(drawn, was)));
      }
    }
    if (rules.isEmpty()) {
      rules.addAll(
          only(after, before, drawn -> drawn.fired().effect().startsWith(ConclusionRecorder.SETS)));
    }
    if (rules.isEmpty()) {
      rules.addAll(
          only(before, after, drawn -> drawn.fired().effect().startsWith(ConclusionRecorder.SETS)));
    }
    return List.copyOf(rules);
  }

  private static boolean excludes(Drawn drawn, String approach) {
    return approach != null
        && drawn.conclusion() instanceof Excluded excluded
        && excluded.covers(approach);
  }

  private static boolean speaksFor(Drawn drawn, String approach) {
    return approach != null && approach.equals(drawn.fired().speaksFor());
  }

  /** Returns the rules that say something in one evaluation and not in the other. */
  private static Set<String> only(Run run, Run other, Predicate<Drawn> wanted) {
    Set<String> said = new TreeSet<>();
    other.drawn.stream().filter(wanted).forEach(drawn -> said.add(saying(drawn)));
    Set<String> rules = new TreeSet<>();
    for (Drawn drawn : run.drawn) {
      if (wanted.test(drawn) && !said.contains(saying(drawn))) {
        rules.add(drawn.rule().info().id());
      }
    }
    return rules;
  }

  private static String saying(Drawn drawn) {
    return drawn.rule().info().id() + ' ' + drawn.fired().effect();
  }
}
