package io.github.lowestrung.internal;

import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.internal.NestedLoops.Drawn;
import io.github.lowestrung.internal.NestedLoops.Run;
import io.github.lowestrung.internal.RuleShape.Quantifier;
import io.github.lowestrung.internal.RuleShape.Step;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Strength;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What keeps an approach from being recommended, each as the fields of which at least one must
 * change before the obstacle goes away. Thread-safe.
 */
final class Obstacles {

  private final String approach;
  private final Ladder ladder;
  private final Probing probing;

  Obstacles(String approach, Situation situation) {
    this.approach = approach;
    this.ladder = situation.ladder();
    this.probing = situation.probing();
  }

  /** Returns the obstacles in one evaluation; none when the approach is recommended. */
  List<BitSet> in(Run run) {
    List<BitSet> obstacles = new ArrayList<>();
    if (approach.equals(run.recorder.recommended)) {
      return obstacles;
    }
    if (!run.recorder.candidates.contains(approach)) {
      obstacles.add(probing.toNominate());
    }
    BitSet overruled = new BitSet();
    for (Drawn drawn : run.drawn) {
      if (drawn.conclusion() instanceof Excluded excluded && excluded.covers(approach)) {
        BitSet fields = new BitSet();
        derivation(drawn, run, fields);
        if (excluded.strength() == Strength.HARD) {
          obstacles.add(fields);
        } else {
          overruled.or(fields);
        }
      }
    }
    long place = run.recorder.place(approach, !overruled.isEmpty());
    for (Object fact : run.facts.of(Standing.class)) {
      Standing other = (Standing) fact;
      if (other.place() < place) {
        BitSet fields = new BitSet();
        fields.or(probing.toExclude(other.approach()));
        fields.or(probing.toNominate());
        fields.or(overruled);
        if (ladder.rungOf(other.approach()) == ladder.rungOf(approach)) {
          fields.or(probing.toPrefer());
        }
        obstacles.add(fields);
      }
    }
    return obstacles;
  }

  /** Collects the fields that a firing rests on; while none of them changes, it stands. */
  private void derivation(Drawn drawn, Run run, BitSet fields) {
    for (Step step : drawn.rule().shape().steps()) {
      fields.or(probing.reads(step));
      if (step.quantifier() != Quantifier.EACH) {
        probing.sources(step).forEach(source -> fields.or(probing.dependencies(source)));
      }
    }
    for (Object object : drawn.objects()) {
      Drawn origin = run.origin(object);
      if (origin != null) {
        derivation(origin, run, fields);
      }
    }
  }
}
