package io.github.lowestrung.workload.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "there are 2000000 rows      | there are 2,000,000 rows",
        "2000000                     | 2,000,000",
        "above 50000, at 405515.03   | above 50,000, at 405,515.03",
        "5000 rows                   | 5000 rows",
        "0.123456                    | 0.123456",
        "2026-11-23                  | 2026-11-23",
        "commit a24812666            | commit a24812666",
        "see ACME-12345              | see ACME-12345",
        "ISO 15924                   | ISO 15924",
        "account 123456789012        | account 123456789012",
        "1,000,000 rows              | 1,000,000 rows"
      })
  void only_the_digits_of_numbers_are_grouped(String text, String grouped) {
    assertThat(PlainNumber.grouped(text)).isEqualTo(grouped);
  }
}
