package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.check.ForbiddenConstruct.FilePart;
import io.github.lowestrung.authoring.finding.FindingCollector;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.authoring.source.SourceRule.Stretch;
import java.util.regex.Matcher;

/** Finds what rules do not use, in files that parse and in files that do not. */
final class ForbiddenConstructCheck {

  private ForbiddenConstructCheck() {}

  static void run(DrlFile file, FindingCollector findingCollector) {
    String frame = file.frame();
    for (ForbiddenConstruct forbiddenConstruct : ForbiddenConstruct.ALL) {
      if (forbiddenConstruct.where() == FilePart.FRAME) {
        Matcher matcher = forbiddenConstruct.pattern().matcher(frame);
        while (matcher.find()) {
          findingCollector.add(
              SourceCheck.FORBIDDEN,
              file,
              matcher.start() + indent(matcher.group()),
              forbiddenConstruct.message(),
              forbiddenConstruct.advice());
        }
        continue;
      }
      for (SourceRule rule : file.rules()) {
        Stretch part = part(rule, forbiddenConstruct.where());
        Matcher matcher =
            forbiddenConstruct
                .pattern()
                .matcher(file.text().code())
                .region(part.start(), part.end())
                .useTransparentBounds(true);
        while (matcher.find()) {
          findingCollector.add(
              SourceCheck.FORBIDDEN,
              rule,
              matcher.start(),
              forbiddenConstruct.message(),
              forbiddenConstruct.advice());
        }
      }
    }
  }

  private static int indent(String found) {
    return found.length() - found.stripLeading().length();
  }

  private static Stretch part(SourceRule rule, FilePart filePart) {
    return switch (filePart) {
      case HEADER -> rule.header();
      case CONDITIONS -> rule.conditions();
      case CONSEQUENCE -> rule.consequence();
      case FRAME -> throw new IllegalArgumentException("The frame is in no rule.");
    };
  }
}
