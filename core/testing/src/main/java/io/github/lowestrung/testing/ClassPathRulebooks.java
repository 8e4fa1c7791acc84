package io.github.lowestrung.testing;

import io.github.lowestrung.Advisor;
import java.time.Clock;
import java.time.LocalDate;

/** The rulebooks on the class path, loaded once for all tests, when first asked for. */
final class ClassPathRulebooks {

  private ClassPathRulebooks() {}

  private static final class Holder {
    static final Advisor ADVISOR = Advisor.create();
  }

  static Advisor advisor() {
    return Holder.ADVISOR;
  }

  static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }
}
