package io.github.lowestrung.authoring.source;

import io.github.lowestrung.authoring.source.SourceRule.Stretch;
import io.github.lowestrung.compiler.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A file of rules as its author wrote it. Of a file that does not parse, those rules are left out
 * that do not, so that the others can be examined. Immutable.
 */
public final class DrlFile {

  /** What a file imports; the first group is there for what is no type. */
  public static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^[ \\t]*import\\s+((?:static|function)\\s+)?(\\w+(?:\\.\\w+)*(?:\\.\\*)?)\\s*;?");

  /** The package that a file names. */
  public static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;?");

  private final String name;
  private final Path path;
  private final DrlText text;
  private final IntFunction<SourcePosition> places;
  private final List<ParserError> errors = new ArrayList<>();
  private final PackageDescr parsed;
  private final List<SourceRule> rules = new ArrayList<>();

  /**
   * Parses a file.
   *
   * @param name its path below the root of the rulebook
   * @param path its path for people
   * @param text its rules
   * @param places says where an offset of the text is in the file
   */
  private DrlFile(String name, Path path, DrlText text, IntFunction<SourcePosition> places) {
    this.name = name;
    this.path = path;
    this.text = text;
    this.places = places;
    List<Stretch> stretches = SourceRule.stretches(text);
    this.parsed = parse(stretches);
    Map<List<Object>, RuleDescr> byPlace = new HashMap<>();
    if (parsed != null) {
      parsed.getRules().forEach(r -> byPlace.putIfAbsent(List.of(r.getLine(), r.getName()), r));
    }
    for (Stretch stretch : stretches) {
      int line = text.place(stretch.start()).line();
      rules.add(
          new SourceRule(
              this, stretch, byPlace.get(List.of(line, SourceRule.name(text, stretch)))));
    }
  }

  public static DrlFile of(String name, Path path, String content) {
    DrlText text = new DrlText(content.replace("\r\n", "\n").replaceFirst("^\uFEFF", ""));
    return new DrlFile(name, path, text, text::place);
  }

  /**
   * Reads a file of rules as it lies there: DRL, or a decision table.
   *
   * @throws UnreadableTableException when the engine cannot read a table
   */
  public static DrlFile of(String name, Path path, byte[] content) {
    if (!RuleFiles.isTable(name)) {
      return of(name, path, new String(content, StandardCharsets.UTF_8));
    }
    try {
      return of(name, path, TableRows.of(name, content));
    } catch (RuntimeException e) {
      throw new UnreadableTableException(e);
    }
  }

  /** Takes the rules that the engine makes of a decision table. */
  public static DrlFile of(String name, Path path, TableRows table) {
    return new DrlFile(name, path, new DrlText(table.drl()), table::place);
  }

  /** Parses again without the rules that have errors, until there is none. */
  private PackageDescr parse(List<Stretch> stretches) {
    String rest = text.text();
    Set<Stretch> broken = new HashSet<>();
    while (true) {
      DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
      PackageDescr descr = parsed(parser, rest);
      if (!parser.hasErrors()) {
        return descr;
      }
      List<Stretch> more = new ArrayList<>();
      for (var error : parser.getErrors()) {
        Stretch stretch = error instanceof ParserError at ? stretch(at, stretches) : null;
        if (stretch != null && broken.add(stretch)) {
          more.add(stretch);
          errors.add((ParserError) error);
        } else if (stretch == null && error instanceof ParserError at && errors.isEmpty()) {
          errors.add(at);
        }
      }
      if (more.isEmpty()) {
        return null;
      }
      rest = blank(rest, more);
    }
  }

  private static PackageDescr parsed(DrlParser parser, String text) {
    try {
      return parser.parse(false, text);
    } catch (DroolsParserException e) {
      return null; // the parser lists the errors
    }
  }

  /** Finds the rule that an error is in: the one that it names, or the last one before it. */
  private Stretch stretch(ParserError error, List<Stretch> stretches) {
    Stretch last = null;
    int offset = text.offset(error.getRow(), error.getCol() + 1);
    for (Stretch stretch : stretches) {
      if (error.getMessage().endsWith("in rule \"" + SourceRule.name(text, stretch) + "\"")) {
        return stretch;
      }
      if (stretch.start() <= offset) {
        last = stretch;
      }
    }
    return last;
  }

  /** Returns the path below the root of the rulebook. */
  public String name() {
    return name;
  }

  public Path path() {
    return path;
  }

  public DrlText text() {
    return text;
  }

  public SourcePosition place(int offset) {
    return places.apply(offset);
  }

  /** Returns the place of what is in no rule. */
  public SourcePlace at(int offset) {
    return new SourcePlace(path, place(offset));
  }

  /** Returns the first error of each rule that does not parse. */
  public List<ParserError> errors() {
    return errors;
  }

  /** Returns the rules in their order, those that do not parse among them. */
  public List<SourceRule> rules() {
    return rules;
  }

  /** Returns the text without the rules that are not asked for, nor code that is not theirs. */
  public String only(Set<SourceRule> wanted, List<Stretch> without) {
    List<Stretch> unwanted = new ArrayList<>(without);
    rules.stream()
        .filter(rule -> !wanted.contains(rule))
        .forEach(rule -> unwanted.add(rule.whole()));
    return blank(text.text(), unwanted);
  }

  /** Returns the text with blanks in some stretches; its lines stay. */
  private static String blank(String text, Collection<Stretch> stretches) {
    StringBuilder rest = new StringBuilder(text);
    for (Stretch stretch : stretches) {
      for (int at = stretch.start(); at < stretch.end(); at++) {
        if (rest.charAt(at) != '\n') {
          rest.setCharAt(at, ' ');
        }
      }
    }
    return rest.toString();
  }

  /** Returns the code outside of the rules; its offsets are those of the file. */
  public String frame() {
    return blank(text.code(), rules.stream().map(SourceRule::whole).toList());
  }
}
