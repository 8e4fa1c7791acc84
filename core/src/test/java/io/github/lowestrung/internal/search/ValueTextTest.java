package io.github.lowestrung.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.toy.ToyAnalysis;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

  private static final BoundaryValues BOUNDARIES = ToyAnalysis.of().boundaries();
  private static final String REGIONS = "eu-west-1 eu-west-2 eu-central-1 us-east-1 us-west-2";

  private static ValueText text(String path) {
    return new ValueText(Vocabulary.LIBRARY.field(path).orElseThrow(), BOUNDARIES);
  }

  private static List<Object> list(String words) {
    return List.of((Object[]) words.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eu-west-1                                            | us-east-1 | eu-west-1
          eu-west-1 eu-west-2                                  | us-east-1 | a region in eu-* but eu-central-1
          eu-west-1 eu-west-2 eu-central-1                     | us-east-1 | a region in eu-*
          eu-west-1 eu-west-2                                  | eu-central-1 | a region in eu-* but eu-central-1
          eu-west-1 us-east-1                                  | us-west-2 | one of eu-west-1, us-east-1
          us-west-2 eu-west-1 eu-west-2 eu-central-1           | us-east-1 | any region but us-east-1
          eu-west-1 eu-west-2 eu-central-1 us-east-1           | us-west-2 | any region but us-west-2
          eu-west-1 eu-west-2 eu-central-1 us-east-1 us-west-2 |           | any region
          """)
  void regions_are_said_by_area(String some, String stated, String words) {
    List<Object> tried = list(REGIONS).stream().filter(one -> !one.equals(stated)).toList();
    assertThat(text("location.region").of(list(some), tried, stated, null)).isEqualTo(words);
  }

  @Test
  void terms_are_said_by_those_that_are_not_among_them() {
    List<Object> all = List.of((Object[]) Modality.values());
    List<Object> most = all.subList(0, all.size() - 1);
    Object last = all.get(all.size() - 1);
    ValueText text = text("data.modality");
    assertThat(text.of(most, most, last, null)).isEqualTo("any but interactions");
    assertThat(text.of(most, all, null, null)).isEqualTo("any but interactions");
    assertThat(text.of(List.of(last), most, null, null)).isEqualTo("interactions");
    assertThat(text.of(all.subList(0, 2), all, null, null)).isEqualTo("one of tabular, text");
  }

  @Test
  void many_texts_are_abbreviated_and_lists_are_joined() {
    ValueText text = text("model.foundationModel");
    assertThat(text.of(list("a b c d e f g h"))).isEqualTo("one of a, b, c, d, e, f and 2 more");
    assertThat(text.of(list("a b c d e f g"))).isEqualTo("one of a, b, c, d, e, f, g");
    assertThat(text("data.languages").of(List.of(list("de"), list("de en"))))
        .isEqualTo("one of de, de and en");
  }
}
