package io.github.lowestrung.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleWorkloadsTest {

  private static final Path FOLDER = Path.of("..", "workloads");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          01-shop-review-sentiment,           comprehend
          02-own-product-logos,               rekognition-custom-labels
          03-policy-assistant,                bedrock
          04-contract-summaries-in-own-vpc,   jumpstart
          05-churn-with-accuracy-target,      autopilot
          06-card-fraud-own-sweep,            xgboost
          07-machine-sounds-custom-lstm,      script-mode
          08-hardened-credit-model,           byoc
          09-no-way-out,
          10-claims-pipeline,                 textract bedrock autopilot
          11-demand-of-an-existing-customer,  forecast
          12-radiology-vision-transformer,    jumpstart
          13-fine-tuning-by-price,            jumpstart
          """)
  void shows_what_it_promises(String name, String approaches) throws IOException {
    ToolRun toolRun =
        ToolRun.of("decide", FOLDER.resolve(name + ".yaml").toString(), "--format", "json");

    JsonNode decision = new ObjectMapper().readTree(toolRun.out());
    assertThat(toolRun.err()).isEmpty();
    if (approaches == null) {
      assertThat(toolRun.status()).isEqualTo(ExitStatus.NO_VIABLE_APPROACH);
      assertThat(decision.get("relaxations")).isNotEmpty();
    } else {
      assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
      assertThat(recommended(decision)).isEqualTo(approaches);
    }
  }

  private static String recommended(JsonNode decision) {
    return decision.findValues("recommendation").stream()
        .map(recommendation -> recommendation.get("approach").textValue())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void every_example_can_be_shown_in_every_format(OutputFormat outputFormat) throws IOException {
    for (Path example : examples()) {
      ToolRun toolRun = ToolRun.of("decide", example.toString(), "--format", outputFormat.term());

      assertThat(toolRun.status())
          .as(example.toString())
          .isIn(ExitStatus.DONE, ExitStatus.NO_VIABLE_APPROACH);
      assertThat(toolRun.out()).as(example.toString()).isNotBlank().doesNotContain("null");
    }
  }

  @Test
  void every_example_is_listed_above() throws IOException {
    assertThat(examples()).hasSize(13);
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
