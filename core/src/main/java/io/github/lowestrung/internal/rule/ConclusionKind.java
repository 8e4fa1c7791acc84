package io.github.lowestrung.internal.rule;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of conclusions, for patterns, which name a class and no conclusion. */
public enum ConclusionKind {
  CONCEPT("concepts", Concept.class, Stratum.CONCEPT),
  CANDIDATE("candidates", Candidate.class, Stratum.NOMINATE),
  EXCLUDED("exclusions", Excluded.class, Stratum.EXCLUDE),
  STANDING("standing", Standing.class, Stratum.STAND),
  RECOMMENDED("recommended", Recommended.class, Stratum.CHOOSE);

  private final String plural;
  private final Class<? extends Conclusion> type;
  private final Stratum stratum;

  ConclusionKind(String plural, Class<? extends Conclusion> type, Stratum stratum) {
    this.plural = plural;
    this.type = type;
    this.stratum = stratum;
  }

  /** Returns the kind whose conclusions are of a class; empty for classes of other facts. */
  public static Optional<ConclusionKind> of(Class<?> type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
  }

  /** Returns what explanations call several of them. */
  public String plural() {
    return plural;
  }

  public Stratum stratum() {
    return stratum;
  }

  /** Tells whether each conclusion is about one approach, which is its name. */
  public boolean namesApproach() {
    return this != CONCEPT && this != EXCLUDED;
  }

  /** Returns a conclusion about each approach; none where a conclusion is not about just one. */
  public Stream<Conclusion> aboutEach(Ladder ladder) {
    return namesApproach() ? ladder.approaches().stream().map(this::about) : Stream.empty();
  }

  private Conclusion about(Approach approach) {
    return switch (this) {
      case CANDIDATE -> new Candidate(approach.id());
      case STANDING -> new Standing(approach.id(), 0, false);
      case RECOMMENDED -> new Recommended(approach.id(), approach.rung());
      case CONCEPT, EXCLUDED -> throw new IllegalStateException(name());
    };
  }
}
