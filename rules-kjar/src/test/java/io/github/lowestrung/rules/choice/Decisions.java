package io.github.lowestrung.rules.choice;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import java.time.LocalDate;

/** Decides about documents, for tests that look at the whole decision. */
public final class Decisions {

  private Decisions() {}

  public static Decision on(String document) {
    return on(document, RulesUnderTest.AS_OF);
  }

  public static Decision on(String document, LocalDate asOf) {
    return RulesUnderTest.advisor().decide(RulesUnderTest.advisor().reader().read(document), asOf);
  }

  /** Returns the id of the recommended approach, or "none". */
  public static String approach(String document) {
    return on(document).findRecommendation().map(r -> r.approach()).orElse("none");
  }
}
