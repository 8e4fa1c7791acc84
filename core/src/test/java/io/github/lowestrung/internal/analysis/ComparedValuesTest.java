package io.github.lowestrung.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.internal.analysis.ComparedValues.Mention;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.workload.Account;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that conditions tell apart, and the borders among them, are read off any form. */
class ComparedValuesTest {

  private static String told(Class<?> type, String condition) {
    return ComparedValues.of(CompiledRules.step(type, condition).tests().get(0))
        .map(all -> all.stream().map(ComparedValuesTest::told).collect(Collectors.joining(" | ")))
        .orElse("unread");
  }

  private static String told(Mention mention) {
    String values =
        mention.values().stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    return (mention.field().name() + " " + values).strip();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rows != 5;                                        rows 5.0
          5 < sizeGb;                                       sizeGb 5.0
          rows >= -1;                                       rows -1.0
          rows not in (1, 1000000000L);                     rows 1.0 1.0E9
          rows == null;                                     rows
          labeled;                                          labeled
          !labeled;                                         labeled
          labeled != false;                                 labeled false
          modality == Modality.VIDEO;                       modality VIDEO
          modality not in (Modality.VIDEO, Modality.TEXT);  modality TEXT VIDEO
          languages not contains "de";                      languages de
          labeled == true || rows > 0;                      labeled true | rows 0.0
          """)
  void values_that_are_written_out_are_told_apart(String condition, String values) {
    assertThat(told(Dataset.class, condition)).isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows > labeledExamples",
        "rows * 2 > 5",
        "rows > $least",
        "rows == \"5\"",
        "modality == Modality.SMELL",
        "modality == \"video\"",
        "languages == \"de\"",
        "labeled == 1",
        "rows",
        "languages.isEmpty()",
        "sizeGb matches \"5\"",
        "modality > Modality.VIDEO",
        "unheardOf == 5",
        "labeled == true || rows * 2 > 5"
      })
  void of_other_conditions_nothing_is_known(String condition) {
    assertThat(told(Dataset.class, condition)).isEqualTo("unread");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          within(Task.OCR, Task.TRANSLATION);   all OCR TRANSLATION
          !include(Task.OCR);                   all OCR
          single;                               all
          !single();                            all
          all.size() > 1;                       unread
          within(TaskGroup.TABULAR, Task.OCR);  all BINARY_CLASSIFICATION FRAUD_DETECTION MULTICLASS_CLASSIFICATION OCR REGRESSION TABULAR_PREDICTION
          within($task);                        unread
          """)
  void tasks_are_told_apart_by_their_groups(String condition, String values) {
    assertThat(told(Tasks.class, condition)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rows > 5;                     rows 5.0
          5 >= rows;                    rows 5.0
          rows != 5 || sizeGb < 0.5;    rows 5.0, sizeGb 0.5
          rows * 2 > 5;                 ''
          rows > 5 * sizeGb;            ''
          rows > 5 - 1;                 ''
          languages.size() > 5;         ''
          languages contains "rows > 5";  ''
          """)
  void a_border_is_a_number_that_a_field_itself_is_compared_with(String condition, String borders) {
    List<String> compared = new ArrayList<>();
    BoundaryValues.compared(
        CompiledRules.step(Dataset.class, condition).tests().get(0),
        (field, border) -> compared.add(field.name() + " " + border));
    assertThat(String.join(", ", compared)).isEqualTo(borders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          existingCustomerOf contains "rows"; account.existingCustomerOf contains "rows"
          existingCustomerOf.size() > 1;      account.existingCustomerOf.size() > 1
          """)
  void a_text_is_no_field(String condition, String document) {
    Step step = CompiledRules.step(Account.class, condition);
    assertThat(ConditionText.ofDocument(step, step.tests())).isEqualTo(document);
    assertThat(step.named())
        .extracting(field -> field.name())
        .containsExactly("existingCustomerOf");
  }
}
