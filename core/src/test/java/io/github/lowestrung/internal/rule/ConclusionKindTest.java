package io.github.lowestrung.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.StageChoice;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.toy.ToyLadder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConclusionKindTest {

  @Test
  void each_class_of_conclusions_is_a_kind() {
    for (Class<?> type : Conclusion.class.getPermittedSubclasses()) {
      assertThat(ConclusionKind.of(type)).as(type.getName()).isPresent();
    }
    assertThat(Conclusion.class.getPermittedSubclasses()).hasSameSizeAs(ConclusionKind.values());
  }

  @Test
  void what_no_rule_concludes_is_of_no_kind() {
    assertThat(ConclusionKind.of(StageChoice.class)).isEmpty();
    assertThat(ConclusionKind.of(Conclusion.class)).isEmpty();
    assertThat(ConclusionKind.of(Object.class)).isEmpty();
  }

  @Test
  void each_kind_is_concluded_in_a_stratum_of_its_own() {
    Map<Stratum, Class<?>> concluded = new TreeMap<>();
    for (Class<?> type : Conclusion.class.getPermittedSubclasses()) {
      concluded.put(ConclusionKind.of(type).orElseThrow().stratum(), type);
    }
    assertThat(concluded)
        .containsExactly(
            Map.entry(Stratum.CONCEPT, Concept.class),
            Map.entry(Stratum.NOMINATE, Candidate.class),
            Map.entry(Stratum.EXCLUDE, Excluded.class),
            Map.entry(Stratum.STAND, Standing.class),
            Map.entry(Stratum.CHOOSE, Recommended.class));
  }

  @Test
  void a_conclusion_is_made_about_each_approach_where_it_is_about_one() {
    assertThat(about(Candidate.class))
        .containsExactly(new Candidate("stool"), new Candidate("bench"), new Candidate("ladder"));
    assertThat(about(Standing.class))
        .containsExactly(
            new Standing("stool", 0, false),
            new Standing("bench", 0, false),
            new Standing("ladder", 0, false));
    assertThat(about(Recommended.class))
        .containsExactly(
            new Recommended("stool", 1), new Recommended("bench", 1), new Recommended("ladder", 2));
    assertThat(about(Concept.class)).isEmpty();
    assertThat(about(Excluded.class)).isEmpty();
  }

  @Test
  void a_conclusion_about_an_approach_has_its_name() {
    for (Class<?> type : List.of(Candidate.class, Standing.class, Recommended.class)) {
      assertThat(about(type))
          .extracting(Conclusion::name)
          .containsExactly("stool", "bench", "ladder");
    }
  }

  private static List<Conclusion> about(Class<?> type) {
    Optional<ConclusionKind> kind = ConclusionKind.of(type);
    assertThat(kind).isPresent();
    return kind.get().aboutEach(ToyLadder.LADDER).toList();
  }
}
