package io.github.lowestrung.authoring;

import io.github.lowestrung.authoring.Forbidden.Part;
import io.github.lowestrung.authoring.SourceRule.Stretch;
import java.util.regex.Matcher;

/** Finds what rules do not use, in files that parse and in files that do not. */
final class ForbiddenCheck {

  private ForbiddenCheck() {}

  static void run(DrlFile file, Findings findings) {
    String frame = file.frame();
    for (Forbidden forbidden : Forbidden.ALL) {
      if (forbidden.where() == Part.FRAME) {
        Matcher matcher = forbidden.pattern().matcher(frame);
        while (matcher.find()) {
          findings.add(
              Check.FORBIDDEN,
              file,
              matcher.start() + indent(matcher.group()),
              forbidden.message(),
              forbidden.advice());
        }
        continue;
      }
      for (SourceRule rule : file.rules()) {
        Stretch part = part(rule, forbidden.where());
        Matcher matcher =
            forbidden
                .pattern()
                .matcher(file.text().code())
                .region(part.start(), part.end())
                .useTransparentBounds(true);
        while (matcher.find()) {
          findings.add(
              Check.FORBIDDEN, rule, matcher.start(), forbidden.message(), forbidden.advice());
        }
      }
    }
  }

  private static int indent(String found) {
    return found.length() - found.stripLeading().length();
  }

  private static Stretch part(SourceRule rule, Part part) {
    return switch (part) {
      case HEADER -> rule.header();
      case CONDITIONS -> rule.conditions();
      case CONSEQUENCE -> rule.consequence();
      case FRAME -> throw new IllegalArgumentException("The frame is in no rule.");
    };
  }
}
