package io.github.lowestrung.report;

import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Explained;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.Stability;
import io.github.lowestrung.explain.WhatIf;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.explain.WhyNot;

/** Finds the layout of an explanation. */
final class Layouts {

  private Layouts() {}

  static String write(Explained explained, Sheet sheet) {
    if (explained instanceof Why why) {
      new WhyLayout(why).write(sheet);
    } else if (explained instanceof WhyNot whyNot) {
      new WhyNotLayout(whyNot).write(sheet);
    } else if (explained instanceof RuleTrace trace) {
      new RuleTraceLayout(trace).write(sheet);
    } else if (explained instanceof WhatIf whatIf) {
      new WhatIfLayout(whatIf).write(sheet);
    } else if (explained instanceof Counterfactuals counterfactuals) {
      new CounterfactualsLayout(counterfactuals).write(sheet);
    } else if (explained instanceof Stability stability) {
      new StabilityLayout(stability).write(sheet);
    } else if (explained instanceof Questions questions) {
      new QuestionsLayout(questions).write(sheet);
    } else {
      throw new IllegalArgumentException("There is no layout for (" + explained + ").");
    }
    return sheet.toString();
  }
}
