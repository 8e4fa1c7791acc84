package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.rulebook.Strength;
import java.util.List;

/** Draws the ladder, the highest rung on top. */
final class LadderDrawing {

  private static final String BAR = "     │  ";

  private final TextPage page;

  LadderDrawing(TextPage page) {
    this.page = page;
  }

  void draw(Decision decision) {
    List<RungView> rungs = RungView.of(decision);
    for (int i = rungs.size() - 1; i >= 0; i--) {
      draw(rungs.get(i));
    }
  }

  private void draw(RungView rung) {
    String lead = (rung.status() == Status.RECOMMENDED ? " ▶ " : "   ") + rung.number() + " ├─ ";
    page.entry("", lead, style(rung.status()), rung.name() + ": " + Phrases.words(rung.status()));
    approaches("✔ ", Style.GOOD, rung.approaches(Status.RECOMMENDED));
    for (Refusal overruled : rung.refusals(Status.RECOMMENDED)) {
      overruled.reasons().forEach(reason -> reason(reason, " (" + Phrases.OVERRULED + ")"));
    }
    approaches("○ ", Style.POSSIBLE, rung.approaches(Status.VIABLE));
    for (Refusal refusal : rung.refusals(Status.EXCLUDED)) {
      approaches("✗ ", Style.OUT, refusal.approaches());
      refusal.reasons().forEach(reason -> reason(reason, soft(reason)));
    }
  }

  private void approaches(String mark, Style style, List<String> approaches) {
    if (!approaches.isEmpty()) {
      page.entry(BAR, mark, style, String.join(", ", approaches));
    }
  }

  private void reason(Exclusion exclusion, String remark) {
    page.entry(BAR + "    ", exclusion.rule() + "  ", Style.FAINT, exclusion.reason() + remark);
  }

  private static String soft(Exclusion exclusion) {
    return exclusion.strength() == Strength.SOFT ? " (soft)" : "";
  }

  private static Style style(Status status) {
    return switch (status) {
      case RECOMMENDED -> Style.GOOD;
      case VIABLE -> Style.POSSIBLE;
      case EXCLUDED -> Style.OUT;
      case NOT_APPLICABLE -> Style.FAINT;
    };
  }
}
