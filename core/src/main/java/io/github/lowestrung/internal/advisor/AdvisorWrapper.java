package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.Advisor;

/** An advisor that passes everything on to another. */
public interface AdvisorWrapper {

  /**
   * Returns the advisor that is current.
   *
   * @return the advisor, never null
   */
  Advisor current();

  /** Returns the rules of an advisor, or of the one that is behind it now. */
  static DefaultAdvisor of(Advisor advisor) {
    Advisor one = advisor;
    while (one instanceof AdvisorWrapper advisorWrapper) {
      one = advisorWrapper.current();
    }
    if (one instanceof DefaultAdvisor made) {
      return made;
    }
    throw new IllegalArgumentException(
        "The advisor ("
            + advisor.getClass().getName()
            + ") was not made by Advisor.builder(), so that its rules cannot be looked at. Maybe"
            + " pass the advisor that it wraps.");
  }
}
