package io.github.lowestrung.authoring.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A rule as it stands in its file, whether it can be parsed or not. Immutable. */
public final class SourceRule {

  private static final Pattern START = Pattern.compile("\\brule\\b(?=\\s+[\"'\\w])");
  static final Pattern NAME =
      Pattern.compile("rule\\s+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*)'|(\\S+))");
  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
  private static final Pattern THEN = Pattern.compile("\\bthen\\b");
  private static final Pattern END = Pattern.compile("\\bend\\b");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern ID = Pattern.compile("@id\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");

  /**
   * A stretch of a text.
   *
   * @param start first offset
   * @param end offset after the last
   */
  public record Stretch(int start, int end) {}

  private final DrlFile file;
  private final Stretch whole;
  private final String name;
  private final String id;
  private final RuleDescr parsed;

  SourceRule(DrlFile file, Stretch whole, RuleDescr parsed) {
    this.file = file;
    this.whole = whole;
    this.name = name(file.text(), whole);
    Matcher id = ID.matcher(raw());
    this.id = id.find() && !id.group(1).isBlank() ? id.group(1) : null;
    this.parsed = parsed;
  }

  /** Finds where the rules of a text stand. */
  static List<Stretch> stretches(DrlText text) {
    List<Stretch> found = new ArrayList<>();
    Matcher start = START.matcher(text.code());
    int from = 0;
    while (start.find(from)) {
      int next = start.find(start.end()) ? start.start() : text.length();
      start.find(from);
      int end = end(text, start.start(), next);
      found.add(new Stretch(start.start(), end));
      from = end;
    }
    return found;
  }

  private static int end(DrlText text, int start, int next) {
    Matcher then = THEN.matcher(text.code()).region(start, next);
    Matcher end = END.matcher(text.code()).region(then.find() ? then.end() : start, next);
    return end.find() ? end.end() : next;
  }

  static String name(DrlText text, Stretch stretch) {
    Matcher name = NAME.matcher(text.text()).region(stretch.start(), stretch.end());
    if (!name.find()) {
      return "";
    }
    return name.group(1) != null
        ? name.group(1).replaceAll("\\\\(.)", "$1")
        : name.group(2) != null ? name.group(2) : name.group(3);
  }

  public DrlFile file() {
    return file;
  }

  public String name() {
    return name;
  }

  /** Returns the rule's id; null when it has none. */
  public String id() {
    return id;
  }

  /** Returns what the rule is called in findings. */
  public String label() {
    return id == null ? name : id;
  }

  /** Returns the rule as the engine's parser read it; null when it could not. */
  public RuleDescr parsed() {
    return parsed;
  }

  /** Returns the place where the rule begins. */
  public SourcePlace place() {
    return at(start());
  }

  /** Returns a place within the rule. */
  public SourcePlace at(int offset) {
    return new SourcePlace(file.path(), file.place(offset), label());
  }

  Stretch whole() {
    return whole;
  }

  public int start() {
    return whole.start();
  }

  public int end() {
    return whole.end();
  }

  /** Returns the rule as it is written. */
  String raw() {
    return file.text().text().substring(whole.start(), whole.end());
  }

  /** Returns what stands above the conditions: name, annotations and attributes. */
  public Stretch header() {
    int when = first(WHEN, whole.start(), whole.end());
    return new Stretch(whole.start(), when < 0 ? beforeThen() : when);
  }

  /** Returns the conditions. */
  public Stretch conditions() {
    return new Stretch(header().end(), beforeThen());
  }

  /** Returns the consequence, without the words around it. */
  public Stretch consequence() {
    int then = beforeThen();
    int start = Math.min(whole.end(), then + "then".length());
    String code = file.text().code().substring(start, whole.end());
    return new Stretch(start, code.endsWith("end") ? whole.end() - "end".length() : whole.end());
  }

  private int beforeThen() {
    int then = first(THEN, whole.start(), whole.end());
    return then < 0 ? whole.end() : then;
  }

  /** Finds code; returns -1 where there is none. */
  public int first(Pattern pattern, int from, int to) {
    Matcher matcher = pattern.matcher(file.text().code()).region(from, to);
    return matcher.find() ? matcher.start() : -1;
  }

  /** Returns where a part of the parsed rule begins. Its lines count from 1, its columns from 0. */
  public int offset(BaseDescr part) {
    return part.getLine() < 1 ? start() : file.text().offset(part.getLine(), part.getColumn() + 1);
  }

  /** Returns where an annotation stands, or the rule's start. */
  public int annotation(String called) {
    int at = first(Pattern.compile("@" + Pattern.quote(called) + "\\b"), start(), end());
    return at < 0 ? start() : at;
  }

  /** Returns where a text stands in a stretch, however its blanks are; the other where nowhere. */
  public int offsetOf(String text, Stretch within, int otherwise) {
    String part = file.text().text().substring(within.start(), within.end());
    if (!part.contains(BLANKS.split(text.strip(), 2)[0])) {
      return otherwise;
    }
    String pattern =
        BLANKS.splitAsStream(text.strip()).map(Pattern::quote).collect(Collectors.joining("\\s*"));
    Matcher matcher = Pattern.compile(pattern).matcher(part);
    return matcher.find() ? within.start() + matcher.start() : otherwise;
  }
}
