package io.github.lowestrung.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a line under construction. Some are marked, and it may hang on a lead. */
final class Line {

  private final Span lead;
  private final List<Span> spans = new ArrayList<>();

  Line() {
    this(null);
  }

  private Line(Span lead) {
    this.lead = lead;
  }

  /**
   * Words of one look, in one line.
   *
   * @param text the words
   * @param style how they look
   * @param code whether they are to be taken letter by letter, as ids, paths and values are
   */
  record Span(String text, Style style, boolean code) {}

  static Line of(String text) {
    return of(Style.PLAIN, text);
  }

  static Line of(Style style, String text) {
    return new Line().add(style, text);
  }

  /** Starts a line that hangs on an id. */
  static Line ledBy(String id) {
    return new Line(new Span(TextPage.oneLine(id), Style.FAINT, true));
  }

  /** Starts a line that hangs on a sign. */
  static Line ledBy(Style style, String sign) {
    return new Line(new Span(sign, style, false));
  }

  Line add(String text) {
    return add(Style.PLAIN, text);
  }

  Line add(Style style, String text) {
    return add(new Span(TextPage.spaced(text), style, false));
  }

  Line code(Object text) {
    return code(Style.PLAIN, text);
  }

  Line code(Style style, Object text) {
    return add(new Span(TextPage.oneLine(text.toString()), style, true));
  }

  /** Adds ids, separated by commas. */
  Line codes(List<String> ids) {
    String separator = "";
    for (String id : ids) {
      add(separator).code(id);
      separator = ", ";
    }
    return this;
  }

  Line add(Line line) {
    line.spans.forEach(this::add);
    return this;
  }

  /** Never lets two spaces meet, nor a space stand first. */
  private Line add(Span span) {
    boolean spaced = spans.isEmpty() || spans.get(spans.size() - 1).text().endsWith(" ");
    String text = spaced ? span.text().stripLeading() : span.text();
    if (!text.isEmpty()) {
      spans.add(new Span(text, span.style(), span.code()));
    }
    return this;
  }

  /** Returns what it hangs on; null when nothing. */
  Span lead() {
    return lead;
  }

  List<Span> spans() {
    return spans;
  }

  /** Returns the words without their marks. */
  String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
