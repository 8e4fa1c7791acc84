package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type is taken for what the field holds. */
class TypedValueTest {

  private final WorkloadReader reader =
      new WorkloadReader(
          new KnownNames(
              List.of("comprehend", "comprehend-custom", "jumpstart"),
              List.of("forecast"),
              List.of("eu-central-1", "eu-central-2", "us-east-1")));

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "Y, true",
    "true, true",
    "no, false",
    "N, false",
    "False, false",
    "' yes ', true"
  })
  void flags_are_yes_and_no(String typed, boolean flag) {
    assertThat(reader.readValue("data.labeled", typed)).isEqualTo(flag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5000|5000",
        "5,000|5000",
        "5 000 000|5000000",
        "5_000|5000",
        "4e6|4000000",
        "4 million|4000000",
        "4.5 Million|4500000",
        "800k|800000",
        "2 billion|2000000000",
        "3 millions|3000000",
        "1.5 thousand|1500",
        "0|0"
      })
  void whole_numbers_may_be_long_or_short(String typed, long number) {
    assertThat(reader.readValue("data.rows", typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "data.sizeGb, 2.5, 2.5",
    "data.sizeGb, .5 gb, 0.5",
    "data.sizeGb, 100.5 GB, 100.5",
    "data.sizeGb, 1e-3, 0.001"
  })
  void numbers_may_carry_the_unit_of_their_field(String path, String typed, double number) {
    assertThat(reader.readValue(path, typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "latency.responseMs, 800 ms, 800",
    "latency.trainingMinutes, 30 min, 30",
    "schedule.deadlineDays, 14 days, 14",
    "schedule.deadlineDays, 1 day, 1"
  })
  void units_may_be_begun(String path, String typed, long number) {
    assertThat(reader.readValue(path, typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "network.isolation, customer-vpc, customer-vpc",
    "network.isolation, Customer VPC, customer-vpc",
    "network.isolation, cust, customer-vpc",
    "network.isolation, AIR, air-gapped",
    "network.isolation, customer_vpc, customer-vpc",
    "location.region, US-EAST, us-east-1",
    "location.region, eu-central-2, eu-central-2",
    "proposal.approach, comprehend, comprehend",
    "proposal.approach, Comprehend, comprehend",
    "proposal.approach, jump, jumpstart",
    "operations.instanceType, ML.G5.2xlarge, ml.g5.2xlarge",
    "model.foundationModel, Llama 3, Llama 3",
    "id, Reviews, Reviews"
  })
  void words_may_be_begun_and_spelt_freely(String path, String typed, String word) {
    assertThat(reader.readValue(path, typed)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.languages|en|en",
        "data.languages|EN, de|en de",
        "data.languages|[en,de]|en de",
        "team.frameworks|pyt, tensor|pytorch tensorflow",
        "offered|comprehend, jump|comprehend jumpstart",
        "task|Sentiment analysis, transl|sentiment-analysis translation"
      })
  void lists_are_separated_by_commas(String path, String typed, String words) {
    assertThat(reader.readValue(path, typed)).isEqualTo(List.of(words.split(" ")));
  }

  @Test
  void what_documents_write_is_taken_as_it_is() {
    assertThat(reader.readValue("data.labeled", true)).isEqualTo(true);
    assertThat(reader.readValue("data.sizeGb", 2)).isEqualTo(2L);
    assertThat(reader.readValue("network.isolation", Isolation.AIR_GAPPED)).isEqualTo("air-gapped");
    assertThat(reader.readValue("data.languages", List.of("en"))).isEqualTo(List.of("en"));
    assertThat(reader.readValue("task", Task.OCR)).isEqualTo(List.of("ocr"));
  }

  @Test
  void a_beginning_that_fits_several_words_names_them() {
    assertRefused("task", "image", "task[0]", "one of image-labeling, image-classification,", null);
    assertRefused(
        "location.region", "eu-c", "location.region", "one of eu-central-1, eu-central-2", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.labeled|maybe|data.labeled|true or false|",
        "data.rows|many|data.rows|a whole number|",
        "data.rows|1.5|data.rows|a whole number|",
        "data.rows|-1|data.rows|a whole number of at least 0|",
        "data.rows|5 GB|data.rows|a whole number|",
        "data.rows|1e999999999|data.rows|a whole number of at most|",
        "data.sizeGb|1e999999999k|data.sizeGb|a number|",
        "data.sizeGb|2 TB|data.sizeGb|a number|",
        "data.sizeGb|2,5|data.sizeGb|a number|",
        "data.sizeGb|e|data.sizeGb|a number|",
        "latency.trainingMinutes|5 m|latency.trainingMinutes|a whole number|",
        "task|sentment-analysis|task[0]|a task|sentiment-analysis",
        "task|ocr, ocr|task[1]|each value once|",
        "task|sentment-anal|task[0]|one of image-labeling|sentiment-analysis",
        "network.isolation|pirvate|network.isolation|one of none|private-connectivity",
        "network.isolation|vpc|network.isolation|one of none, private-connectivity|",
        "location.region|eu-zentral-1|location.region|one of|eu-central-1",
        "offered|jumpstrt|offered[0]|one of comprehend|jumpstart",
        "data.languages|english|data.languages[0]|an ISO 639-1 code|",
        "data.languages|''|data.languages[0]|an ISO 639-1 code|",
        "data.modalty|text|data.modalty|a known field|modality",
        "sizeGb|2|sizeGb|one of id, title|data.sizeGb",
        "data|2|data|a group of fields|",
        "id.x|2|id|a text|",
        "stages|2|stages|one of id, title|"
      })
  void what_does_not_fit_says_so(
      String path, String typed, String place, String expected, String nearest) {
    assertRefused(path, typed, place, expected, nearest);
  }

  @Test
  void nothing_is_no_value() {
    assertRefused("data.rows", null, "data.rows", "a whole number, or no field at all", null);
  }

  private void assertRefused(
      String path, Object value, String place, String expected, String nearest) {
    assertThatThrownBy(() -> reader.readValue(path, value))
        .asInstanceOf(throwable(InvalidWorkloadException.class))
        .extracting(e -> e.problems().get(0))
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo(place);
              assertThat(problem.expected()).startsWith(expected);
              if (nearest != null) {
                assertThat(problem.nearest()).isEqualTo(nearest);
              }
            });
  }
}
