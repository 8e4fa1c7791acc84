package io.github.lowestrung.report.format;

import com.samskivert.mustache.Mustache;

/** Forms of Markdown that templates name as sections. Their contents are not escaped before. */
public interface MarkdownForms {

  /** Writes an id or a value. */
  default Mustache.Lambda code() {
    return (words, out) -> out.write(Markdown.code(words.execute()));
  }

  /** Writes what stands in a cell of a table. */
  default Mustache.Lambda cell() {
    return (markdown, out) -> out.write(markdown.execute().replace("|", "\\|"));
  }
}
