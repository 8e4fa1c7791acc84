package io.github.lowestrung.report.format;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.lowestrung.workload.term.PlainNumber;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/** Loads the templates of pages. */
public final class Templates {

  /** Lets a section stand for an {@link Optional}, as for a list of one or none. */
  private static final DefaultCollector COLLECTOR =
      new DefaultCollector() {
        @Override
        public Iterator<?> toIterator(Object value) {
          return super.toIterator(value instanceof Optional<?> o ? o.stream().toList() : value);
        }
      };

  private Templates() {}

  public static Template html(String name) {
    return load("html/", name, text -> Escapers.HTML.escape(TextPage.oneLine(text)));
  }

  public static Template markdown(String name) {
    return load("markdown/", name, Markdown::text);
  }

  private static Template load(String folder, String name, Mustache.Escaper escaper) {
    // What a template names must be there, a section too: a hole in a page would look like a fact.
    return Mustache.compiler()
        .strictSections(true)
        .withEscaper(escaper)
        .withFormatter(Templates::format)
        .withCollector(COLLECTOR)
        .withLoader(part -> open(folder + part))
        .loadTemplate(name);
  }

  private static String format(Object value) {
    return value instanceof Double number ? PlainNumber.text(number) : value.toString();
  }

  private static Reader open(String name) {
    String file = name.contains(".") ? name : name + ".mustache";
    InputStream resource = Templates.class.getResourceAsStream(file);
    return new InputStreamReader(
        Objects.requireNonNull(resource, () -> "There is no template (" + file + ")."),
        StandardCharsets.UTF_8);
  }
}
