package io.github.lowestrung.report.handbook;

import com.samskivert.mustache.Template;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.report.format.Templates;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shows a handbook in Markdown: an index by rung, by trap and by kind, an entry for each rule, and
 * which rules and scenarios cover which requirement. Immutable and thread-safe.
 */
public final class HandbookMarkdown {

  private static final Template PAGE = Templates.markdown("handbook");
  private static final Template INDEX = Templates.markdown("handbook-index");
  private static final Template TRACES = Templates.markdown("handbook-traces");
  private static final Template TOPIC = Templates.markdown("handbook-topic");
  private static final Template RULE = Templates.markdown("rule");

  private final Handbook handbook;

  /**
   * Creates the view of a handbook.
   *
   * @param handbook the handbook, not null
   */
  public HandbookMarkdown(Handbook handbook) {
    this.handbook = Objects.requireNonNull(handbook, "handbook");
  }

  /**
   * Writes the whole as one page.
   *
   * @return Markdown, ending with a line break; never null
   */
  public String onePage() {
    return PAGE.execute(new HandbookView(handbook, "", "", HandbookLinks.ofOnePage()));
  }

  /**
   * Writes the whole as a folder of pages: {@code README.md}, {@code traceability.md} and a page
   * for each DRL file.
   *
   * @param head stands at the top of each page, such as how it was made; Markdown
   * @param sources where the folder finds the rulebook's own files, such as {@code
   *     ../../rules/src/main/resources/}
   * @return Markdown by relative path
   */
  public SortedMap<String, String> folder(String head, String sources) {
    SortedMap<String, String> files = new TreeMap<>();
    HandbookView all = new HandbookView(handbook, "", head, HandbookLinks.ofIndex());
    files.put("README.md", INDEX.execute(all));
    files.put("traceability.md", TRACES.execute(all));
    for (RulePage rule : handbook.pages()) {
      String topic = HandbookLinks.topicOf(rule);
      HandbookLinks links = HandbookLinks.ofTopic(topic, sources);
      files.computeIfAbsent(
          topic + ".md", file -> TOPIC.execute(new HandbookView(handbook, topic, head, links)));
    }
    return files;
  }

  /**
   * Writes the entry of one rule.
   *
   * @param id the rule's id
   * @return Markdown, ending with a line break; never null
   * @throws IllegalArgumentException when there is no such rule
   */
  public String entry(String id) {
    RulePage rule =
        handbook
            .find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no rule (" + id + "). Maybe it is misspelt."));
    return RULE.execute(new RuleEntry(rule, "#", HandbookLinks.none()));
  }
}
