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
import io.github.lowestrung.workload.Vocabulary;

/** Finds the layout of an explanation. */
public final class ExplanationLayouts {

  private ExplanationLayouts() {}

  public static String write(
      ExplanationResult explanationResult, Vocabulary vocabulary, Sheet sheet) {
    FactText facts = new FactText(vocabulary);
    if (explanationResult instanceof Why why) {
      new WhyLayout(why, facts).write(sheet);
    } else if (explanationResult instanceof WhyNot whyNot) {
      new WhyNotLayout(whyNot, facts).write(sheet);
    } else if (explanationResult instanceof RuleTrace trace) {
      new RuleTraceLayout(trace, facts).write(sheet);
    } else if (explanationResult instanceof WhatIf whatIf) {
      new WhatIfLayout(whatIf, facts).write(sheet);
    } else if (explanationResult instanceof Counterfactuals counterfactuals) {
      new CounterfactualsLayout(counterfactuals, facts).write(sheet);
    } else if (explanationResult instanceof Sensitivity sensitivity) {
      new SensitivityLayout(sensitivity, facts).write(sheet);
    } else if (explanationResult instanceof Questions questions) {
      new QuestionsLayout(questions, facts).write(sheet);
    } else {
      throw new IllegalArgumentException("There is no layout for (" + explanationResult + ").");
    }
    return sheet.toString();
  }
}
