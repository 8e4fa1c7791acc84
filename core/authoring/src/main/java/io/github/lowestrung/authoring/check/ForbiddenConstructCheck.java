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

  static void run(DrlFile file, FindingCollector findings) {
    String frame = file.frame();
    for (ForbiddenConstruct construct : ForbiddenConstruct.ALL) {
      if (construct.where() == FilePart.FRAME) {
        Matcher found = construct.pattern().matcher(frame);
        while (found.find()) {
          int at = found.start() + found.group().length() - found.group().stripLeading().length();
          findings.add(SourceCheck.FORBIDDEN, file.at(at), construct.message(), construct.advice());
        }
      } else {
        file.rules().forEach(rule -> run(rule, construct, findings));
      }
    }
  }

  private static void run(
      SourceRule rule, ForbiddenConstruct construct, FindingCollector findings) {
    Stretch part = part(rule, construct.where());
    Matcher found = construct.pattern().matcher(rule.file().text().code());
    found.region(part.start(), part.end()).useTransparentBounds(true);
    while (found.find()) {
      findings.add(
          SourceCheck.FORBIDDEN, rule.at(found.start()), construct.message(), construct.advice());
    }
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
