package io.github.lowestrung.report.format;

import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a line under construction. Some are marked, and it may hang on a lead. */
public final class StyledLine {

  private final Span lead;
  private final List<Span> spans = new ArrayList<>();

  public StyledLine() {
    this(null);
  }

  private StyledLine(Span lead) {
    this.lead = lead;
  }

  /**
   * Words of one look, in one line.
   *
   * @param text the words
   * @param style how they look
   * @param code whether they are to be taken letter by letter, as ids, paths and values are
   */
  record Span(String text, TextStyle style, boolean code) {}

  public static StyledLine of(String text) {
    return of(TextStyle.PLAIN, text);
  }

  public static StyledLine of(TextStyle textStyle, String text) {
    return new StyledLine().add(textStyle, text);
  }

  /** Starts a line that hangs on an id. */
  public static StyledLine ledBy(String id) {
    return new StyledLine(new Span(TextPage.oneLine(id), TextStyle.FAINT, true));
  }

  /** Starts a line that hangs on a sign. */
  public static StyledLine ledBy(TextStyle textStyle, String sign) {
    return new StyledLine(new Span(sign, textStyle, false));
  }

  public StyledLine add(String text) {
    return add(TextStyle.PLAIN, text);
  }

  public StyledLine add(TextStyle textStyle, String text) {
    return add(new Span(PlainNumber.grouped(TextPage.spaced(text)), textStyle, false));
  }

  public StyledLine code(Object text) {
    return code(TextStyle.PLAIN, text);
  }

  public StyledLine code(TextStyle textStyle, Object text) {
    return add(new Span(TextPage.oneLine(text.toString()), textStyle, true));
  }

  /** Adds ids, separated by commas. */
  public StyledLine codes(List<String> ids) {
    String separator = "";
    for (String id : ids) {
      add(separator).code(id);
      separator = ", ";
    }
    return this;
  }

  public StyledLine add(StyledLine styledLine) {
    styledLine.spans.forEach(this::add);
    return this;
  }

  /** Never lets two spaces meet, nor a space stand first. */
  private StyledLine add(Span span) {
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
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
