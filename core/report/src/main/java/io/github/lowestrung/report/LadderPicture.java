package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.Refusal;
import io.github.lowestrung.report.content.RungView;
import io.github.lowestrung.report.format.TextPage;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.rulebook.Strength;
import java.util.List;

/** Draws the ladder, the highest rung on top. */
record LadderPicture(TextPage page) {

  private static final String BAR = "     │  ";

  void draw(Decision decision) {
    List<RungView> rungs = RungView.of(decision);
    for (int i = rungs.size() - 1; i >= 0; i--) {
      draw(rungs.get(i));
    }
  }

  private void draw(RungView rung) {
    String lead = (rung.status() == Status.RECOMMENDED ? " ▶ " : "   ") + rung.number() + " ├─ ";
    page.entry("", lead, style(rung.status()), rung.name() + ": " + Phrases.words(rung.status()));
    approaches("✔ ", TextStyle.GOOD, rung.approaches(Status.RECOMMENDED));
    for (Refusal overruled : rung.refusals(Status.RECOMMENDED)) {
      overruled.reasons().forEach(reason -> reason(reason, " (" + Phrases.OVERRULED + ")"));
    }
    approaches("○ ", TextStyle.POSSIBLE, rung.approaches(Status.VIABLE));
    for (Refusal refusal : rung.refusals(Status.EXCLUDED)) {
      approaches("✗ ", TextStyle.OUT, refusal.approaches());
      refusal.reasons().forEach(reason -> reason(reason, soft(reason)));
    }
  }

  private void approaches(String mark, TextStyle textStyle, List<String> approaches) {
    if (!approaches.isEmpty()) {
      page.entry(BAR, mark, textStyle, String.join(", ", approaches));
    }
  }

  private void reason(Exclusion exclusion, String remark) {
    page.entry(BAR + "    ", exclusion.rule() + "  ", TextStyle.FAINT, exclusion.reason() + remark);
  }

  private static String soft(Exclusion exclusion) {
    return exclusion.strength() == Strength.SOFT ? " (soft)" : "";
  }

  private static TextStyle style(Status status) {
    return switch (status) {
      case RECOMMENDED -> TextStyle.GOOD;
      case VIABLE -> TextStyle.POSSIBLE;
      case EXCLUDED -> TextStyle.OUT;
      case NOT_APPLICABLE -> TextStyle.FAINT;
    };
  }
}
