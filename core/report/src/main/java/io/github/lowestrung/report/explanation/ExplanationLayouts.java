package io.github.lowestrung.report.explanation;

import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.Sensitivity;
import io.github.lowestrung.explain.WhatIf;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.explain.WhyNot;
import io.github.lowestrung.report.format.Sheet;

/** Finds the layout of an explanation. */
public final class ExplanationLayouts {

  private ExplanationLayouts() {}

  public static String write(ExplanationResult explanationResult, Sheet sheet) {
    if (explanationResult instanceof Why why) {
      new WhyLayout(why).write(sheet);
    } else if (explanationResult instanceof WhyNot whyNot) {
      new WhyNotLayout(whyNot).write(sheet);
    } else if (explanationResult instanceof RuleTrace trace) {
      new RuleTraceLayout(trace).write(sheet);
    } else if (explanationResult instanceof WhatIf whatIf) {
      new WhatIfLayout(whatIf).write(sheet);
    } else if (explanationResult instanceof Counterfactuals counterfactuals) {
      new CounterfactualsLayout(counterfactuals).write(sheet);
    } else if (explanationResult instanceof Sensitivity sensitivity) {
      new SensitivityLayout(sensitivity).write(sheet);
    } else if (explanationResult instanceof Questions questions) {
      new QuestionsLayout(questions).write(sheet);
    } else {
      throw new IllegalArgumentException("There is no layout for (" + explanationResult + ").");
    }
    return sheet.toString();
  }
}
