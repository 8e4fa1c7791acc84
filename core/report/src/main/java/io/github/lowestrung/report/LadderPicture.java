package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.report.content.ApproachGroup;
import io.github.lowestrung.report.content.Claim;
import io.github.lowestrung.report.content.Phrases;
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
    for (ApproachGroup group : rung.groups()) {
      String approaches = String.join(", ", group.approaches());
      page.entry(BAR, sign(group.status()), style(group.status()), approaches);
      group.claims().forEach(this::reason);
    }
  }

  private void reason(Claim claim) {
    String remark = claim.remark().filter(r -> !r.equals(Strength.HARD.term())).orElse("");
    String text = claim.text() + (remark.isEmpty() ? "" : " (" + remark + ")");
    page.entry(BAR + "    ", claim.rule().orElseThrow() + "  ", TextStyle.FAINT, text);
  }

  private static String sign(Status status) {
    return switch (status) {
      case RECOMMENDED -> "✔ ";
      case VIABLE -> "○ ";
      case EXCLUDED, NOT_APPLICABLE -> "✗ ";
    };
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
