package io.github.lowestrung.report.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.lowestrung.report.format.TextPage;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Loads the templates of pages. */
public final class Templates {

  private Templates() {}

  public static Template load(String name) {
    // What a template names must be there, a section too: a hole in a page would look like a fact.
    return Mustache.compiler()
        .strictSections(true)
        .withEscaper(text -> Escapers.HTML.escape(TextPage.oneLine(text)))
        .withCollector(new OptionalCollector())
        .withLoader(Templates::open)
        .loadTemplate(name);
  }

  private static Reader open(String name) {
    String file = name.contains(".") ? name : name + ".mustache";
    InputStream resource = Templates.class.getResourceAsStream(file);
    return new InputStreamReader(
        Objects.requireNonNull(resource, () -> "There is no template (" + file + ")."),
        StandardCharsets.UTF_8);
  }
}
