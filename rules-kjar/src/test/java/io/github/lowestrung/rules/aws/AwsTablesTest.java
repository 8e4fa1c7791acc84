package io.github.lowestrung.rules.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the rulebook say what the facts in {@code src/aws} say. */
class AwsTablesTest {

  private static final Path FOLDER = Path.of("src", "main", "resources", "META-INF", "lowest-rung");
  private static final String COMMAND =
      "mvn verify -pl rules-kjar -am -Dtest=AwsTablesTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Daws.write=true";

  static Stream<AwsTable> tables() {
    return Stream.of(LanguageTable.all(), ModelTables.all(), ServiceTables.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_says_what_the_facts_say(AwsTable table) throws IOException {
    Path file = FOLDER.resolve(table.file());
    String text = table.text(COMMAND);
    if (Boolean.getBoolean("aws.write")) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("The table " + table.file() + " is not current. Maybe run: " + COMMAND)
        .isEqualTo(text);
  }
}
