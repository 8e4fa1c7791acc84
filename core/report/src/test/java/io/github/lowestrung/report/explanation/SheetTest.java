package io.github.lowestrung.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.MarkdownSheet;
import io.github.lowestrung.report.format.Sheet;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextSheet;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.workload.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static final String LONG = "word ".repeat(30).strip();

  private final Sheet text = new TextSheet(false);
  private final Sheet coloured = new TextSheet(true);
  private final Sheet markdown = new MarkdownSheet();

  @Test
  void a_long_line_hangs_on_its_lead_and_the_tree_goes_on_beside_it() {
    text.tree(
        new Branch(
            StyledLine.of("root"),
            List.of(
                new Branch(
                    StyledLine.ledBy("X-01").add(LONG),
                    List.of(Branch.leaf(StyledLine.of("fact")))),
                Branch.leaf(StyledLine.of(LONG)))));

    assertThat(text)
        .hasToString(
            """

            root
            ├─ X-01  word word word word word word word word word word word word word word word word word word
            │  │     word word word word word word word word word word word word
            │  └─ fact
            └─ word word word word word word word word word word word word word word word word word word word
               word word word word word word word word word word word
            """);
  }

  @Test
  void colours_are_no_part_of_the_width() {
    StyledLine styledLine =
        StyledLine.ledBy("X-01").add("short ").code(TextStyle.OUT, LONG).add(" end");
    coloured.list(List.of(Branch.leaf(styledLine)));
    text.list(List.of(Branch.leaf(styledLine)));

    assertThat(coloured.toString()).contains("\u001b[31mword").contains("\u001b[2mX-01  \u001b[0m");
    assertThat(coloured.toString().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text.toString());
  }

  @Test
  void nothing_of_a_value_steers_the_terminal_or_the_page() {
    StyledLine styledLine = new StyledLine().add("a *b*\n[c]").code("d`\u001b[2J").add(" <e>");
    text.paragraph(styledLine);
    markdown.paragraph(styledLine);

    assertThat(text).hasToString("\na *b* [c]d`\\u001b[2J <e>\n");
    assertThat(markdown).hasToString("a \\*b\\* \\[c\\]``d`\\u001b[2J`` &lt;e>\n");
  }

  @Test
  void spaces_never_meet() {
    assertThat(new StyledLine().add(" a ").add("").add(" b").plain()).isEqualTo("a b");
  }

  @Test
  void what_is_told_already_is_not_told_again() {
    Justification justification =
        ToyExplanations.because("X-01", "saws are loud", ToyExplanations.fact("task", "ocr"));
    text.list(
        new FiringTree(new FactText(Vocabulary.LIBRARY))
            .tree(List.of(justification, justification)));

    assertThat(text)
        .hasToString(
            """
              X-01  saws are loud (T4, D2)
                  • task = ocr
              X-01  as above
            """);
  }

  @Test
  void empty_sections_are_left_out() {
    text.section("Nothing", List.of());
    markdown.section("Nothing", List.of());

    assertThat(text.toString() + markdown).isEmpty();
  }

  @Test
  void every_kind_of_explanation_has_a_layout() {
    assertThat(ExplanationResult.class.getPermittedSubclasses()).hasSize(7);
    assertThat(
            Stream.of(ExplanationResult.class.getPermittedSubclasses())
                .map(
                    kind ->
                        "io.github.lowestrung.report.explanation."
                            + kind.getSimpleName()
                            + "Layout"))
        .allSatisfy(layout -> assertThat(Class.forName(layout)).isNotNull());
  }

  @Test
  void reports_in_colour_say_the_same() {
    Why why =
        new Why(
            Outcome.RECOMMENDED,
            "saw",
            "The saw",
            1.0,
            "saw is the lowest",
            List.of(),
            List.of(
                ToyExplanations.because(
                    "R1-01", "wood is sawn", ToyExplanations.fact("task", "ocr"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    String report = TextReport.coloured().render(why);

    assertThat(report).contains("\u001b[1;32mThe saw").contains("\u001b[36mtask = ocr\u001b[0m");
    assertThat(report.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(ToyExplanations.text(why));
  }
}
