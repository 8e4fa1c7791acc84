package io.github.lowestrung.rules.choice;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import java.time.LocalDate;

/** Decides about documents, for tests that look at the whole decision. */
public final class Decided {

  private static final Advisor ADVISOR = Advisor.create();
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

  private Decided() {}

  public static Decision on(String document) {
    return on(document, AS_OF);
  }

  public static Decision on(String document, LocalDate asOf) {
    return ADVISOR.decide(ADVISOR.reader().read(document), asOf);
  }

  /** Returns the id of the recommended approach, or "none". */
  public static String approach(String document) {
    return on(document).findRecommendation().map(r -> r.approach()).orElse("none");
  }
}
