package io.github.lowestrung.cli.backtest;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts records by the reason why nothing could be said about them. */
public final class ReasonTally {

  private static final int MOST_REASONS = 100;
  private static final String OTHERS = "other reasons";

  private final Map<String, Long> counts = new LinkedHashMap<>();

  public void add(String reason) {
    boolean fits = counts.size() < MOST_REASONS || counts.containsKey(reason);
    counts.merge(fits ? reason : OTHERS, 1L, Long::sum);
  }

  public Map<String, Long> counts() {
    return counts;
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
