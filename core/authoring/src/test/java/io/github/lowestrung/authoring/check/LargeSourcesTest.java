package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.authoring.build.DirectoryCompiler;
import io.github.lowestrung.authoring.format.FormatResult;
import io.github.lowestrung.authoring.source.SourceSize;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large is said in one finding, and nothing parses it. */
class LargeSourcesTest {

  @TempDir Path folder;

  /** Makes a file that takes no room on the disk. */
  private Path large(String name, long bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(bytes);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"big.drl", "big.drl.xlsx"})
  void a_file_of_rules_has_a_bound(String name) throws IOException {
    ToyDirectory directory = ToyDirectory.good(folder);
    Path file = large("com/acme/rules/" + name, 30L * SourceSize.MOST_OF_FILE);

    assertThat(directory.findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).isEqualTo(file);
              assertThat(finding.message()).contains("more than 1,048,576 bytes");
            });
    assertThatThrownBy(() -> new DirectoryCompiler().compile(folder))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(name, "more than 1,048,576 bytes", "Maybe split it");
  }

  @Test
  void a_file_to_be_formatted_has_the_same_bound() throws IOException {
    Path file = large("big.drl", SourceSize.MOST_OF_FILE + 1L);

    assertThatThrownBy(() -> FormatResult.of(List.of(file)))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("big.drl", "more than 1,048,576 bytes");
  }

  @Test
  void a_directory_has_a_bound_as_a_whole() throws IOException {
    ToyDirectory.good(folder);
    large("data.bin", 1L << 32);

    assertThatThrownBy(() -> RulebookCheck.of(folder))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(folder.toString(), "67,108,864 bytes", "Maybe keep");
  }

  @Test
  void findings_of_one_file_are_counted_where_nobody_would_read_them() {
    String rows =
        IntStream.range(0, 3000)
            .mapToObj(i -> "- {k" + i + ": 1}")
            .collect(Collectors.joining("\n"));
    List<SourceFinding> findings =
        ToyDirectory.good(folder).with("META-INF/lowest-rung/closings.yaml", rows).findings();

    assertThat(findings).hasSize(FindingCollector.MOST_OF_FILE + 1);
    assertThat(findings.get(findings.size() - 1))
        .satisfies(
            last -> {
              assertThat(last.severity()).isEqualTo(Severity.ERROR);
              assertThat(last.message())
                  .matches("There are \\d,\\d{3} more findings in the file\\.");
            });
  }

  @Test
  void scenarios_too_are_counted() {
    String rows =
        IntStream.range(0, 3000).mapToObj(i -> "- " + i).collect(Collectors.joining("\n"));

    assertThat(
            ToyDirectory.good(folder)
                .with("META-INF/lowest-rung/scenarios/own.yaml", rows)
                .findings())
        .hasSize(FindingCollector.MOST_OF_FILE + 1);
  }
}
