package io.github.lowestrung.authoring.check;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.authoring.source.SourceRule.Stretch;
import io.github.lowestrung.workload.document.YamlFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that rules do not use: a row of {@code forbidden-constructs.yaml}.
 *
 * @param where the part of a file that has it
 * @param name what it is called; null where no other check asks for it
 * @param pattern finds it in code
 * @param message what it is and why it is not used
 * @param advice what to do instead
 */
record ForbiddenConstruct(
    FilePart where, String name, Pattern pattern, String message, String advice) {

  /** A part of a file, with what a name stands between in its code and what the file says of it. */
  enum FilePart {
    FRAME("(?m)^[ \\t]*", "\\s", "The file uses "),
    HEADER("(?<![\\w@.-])", "(?![\\w-])", "The rule uses "),
    CONDITIONS("(?<![\\w.$])", "\\s*\\(", "A condition uses "),
    CONSEQUENCE("(?<![\\w$])", "\\s*[({]", "The consequence uses ");

    private final String before;
    private final String after;
    private final String uses;

    FilePart(String before, String after, String uses) {
      this.before = before;
      this.after = after;
      this.uses = uses;
    }

    private Stretch of(SourceRule rule) {
      return switch (this) {
        case HEADER -> rule.header();
        case CONDITIONS -> rule.conditions();
        case CONSEQUENCE -> rule.consequence();
        case FRAME -> throw new IllegalStateException("The frame is outside the rules.");
      };
    }
  }

  static final List<ForbiddenConstruct> ALL = rows().stream().map(ForbiddenConstruct::of).toList();

  /** Returns the construct that a row names. */
  static ForbiddenConstruct named(String name) {
    return ALL.stream().filter(construct -> name.equals(construct.name)).findFirst().orElseThrow();
  }

  /** Finds what rules do not use, in files that parse and in files that do not. */
  static void check(DrlFile file, FindingCollector findings) {
    for (ForbiddenConstruct construct : ALL) {
      if (construct.where == FilePart.FRAME) {
        Matcher found = construct.pattern.matcher(file.frame());
        while (found.find()) {
          int blanks = found.group().length() - found.group().stripLeading().length();
          construct.report(file.at(found.start() + blanks), findings);
        }
      } else {
        file.rules().forEach(rule -> construct.check(rule, findings));
      }
    }
  }

  private void check(SourceRule rule, FindingCollector findings) {
    Stretch part = where.of(rule);
    Matcher found = pattern.matcher(rule.file().text().code());
    found.region(part.start(), part.end()).useTransparentBounds(true);
    while (found.find()) {
      report(rule.at(found.start()), findings);
    }
  }

  private void report(SourcePlace place, FindingCollector findings) {
    findings.add(SourceCheck.FORBIDDEN, place, message, advice);
  }

  /** A row as it is written; null what it leaves out. */
  private record Row(
      FilePart part,
      String name,
      String code,
      String why,
      String pattern,
      String message,
      String advice) {}

  private static List<Row> rows() {
    try (InputStream in =
        ForbiddenConstruct.class.getResourceAsStream("forbidden-constructs.yaml")) {
      return YamlFormat.mapper()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(in, new TypeReference<List<Row>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("The table of what rules do not use cannot be read.", e);
    }
  }

  private static ForbiddenConstruct of(Row row) {
    FilePart part = row.part();
    if (row.pattern() != null) {
      return new ForbiddenConstruct(
          part, row.name(), Pattern.compile(row.pattern()), row.message(), row.advice());
    }
    String code = row.code() == null ? row.name() : row.code();
    return new ForbiddenConstruct(
        part,
        row.name(),
        Pattern.compile(part.before + code + part.after),
        part.uses + row.name() + ", which " + row.why() + ".",
        row.advice());
  }
}
