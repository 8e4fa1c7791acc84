package io.github.lowestrung.rules.aws;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.handbook.DatedFact;
import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about AWS counts the rows of the tables, by mark and by the month of their check. */
class AwsFactsPageTest {

  private static final Path PAGE = Path.of("../docs/aws-facts.md");
  private static final String BEGIN = "<!-- Counted by AwsFactsPageTest. -->\n";

  @Test
  void counts_the_rows_that_there_are() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf("\n\n", from) + 1;
    String counted = counted(DatedFact.of(RulesUnderTest.advisor()));
    if (Boolean.getBoolean("aws.write")) {
      Files.writeString(PAGE, page.substring(0, from) + counted + page.substring(to));
    } else {
      assertThat(page.substring(from, to))
          .as("Maybe run this test with -Daws.write=true")
          .isEqualTo(counted);
    }
  }

  private static String counted(List<DatedFact> facts) {
    List<YearMonth> months =
        facts.stream().map(fact -> YearMonth.from(fact.asOf())).distinct().sorted().toList();
    Map<String, List<DatedFact>> tables =
        facts.stream().collect(groupingBy(DatedFact::table, TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            Stream.of("Table", "rows"),
            Stream.of(Certainty.values()).map(Certainty::term),
            months.stream().map(month -> "checked in " + month)));
    lines.add("|---" + "|---:".repeat(1 + Certainty.values().length + months.size()) + "|");
    tables.forEach((table, rows) -> lines.add(line("`" + table + "`", rows, months)));
    lines.add(line("all", facts, months));
    return String.join("\n", lines) + "\n";
  }

  private static String line(String name, List<DatedFact> rows, List<YearMonth> months) {
    Function<Stream<DatedFact>, String> count = some -> String.valueOf(some.count());
    return line(
        Stream.of(name, String.valueOf(rows.size())),
        Stream.of(Certainty.values())
            .map(mark -> count.apply(rows.stream().filter(row -> row.mark() == mark))),
        months.stream()
            .map(
                month ->
                    count.apply(
                        rows.stream().filter(row -> YearMonth.from(row.asOf()).equals(month)))));
  }

  private static String line(Stream<String> first, Stream<String> marks, Stream<String> months) {
    return Stream.of(first, marks, months)
        .flatMap(cells -> cells)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
