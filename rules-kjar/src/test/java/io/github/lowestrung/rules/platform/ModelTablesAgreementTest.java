package io.github.lowestrung.rules.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.model.FoundationModel;
import io.github.lowestrung.rulebook.model.ModelCatalog;
import io.github.lowestrung.rulebook.model.Tuning;
import io.github.lowestrung.rulebook.model.Weights;
import io.github.lowestrung.rules.harness.DecisionProbe;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No table of models contradicts itself or another. */
class ModelTablesAgreementTest {

  private static final DecisionProbe PROBE = new DecisionProbe();
  private static final Platform PLATFORM = PROBE.platform();
  private static final PlatformTables TABLES = PLATFORM.tables();

  @Test
  void what_is_tuned_is_there_on_the_day_of_its_check() {
    List<String> gone = new ArrayList<>();
    for (Tuning row : TABLES.tunings()) {
      for (String model : row.models()) {
        if (PLATFORM
            .on(row.asOf())
            .models()
            .tunings(row.approach(), row.method().term(), model)
            .isEmpty()) {
          gone.add(model + " of " + row.approach());
        }
      }
    }
    assertThat(gone).isEmpty();
  }

  @Test
  void what_bedrock_tunes_is_among_its_models() {
    for (Tuning row : TABLES.tunings()) {
      boolean listed =
          TABLES.models().stream().anyMatch(other -> other.approach().equals(row.approach()));
      if (listed) {
        assertThat(row.models())
            .allSatisfy(
                model ->
                    assertThat(PLATFORM.models().offers(row.approach(), model))
                        .as(model)
                        .isNotEmpty());
      }
    }
  }

  @Test
  void weights_are_open_or_closed() {
    Map<String, Set<Weights>> stated = new TreeMap<>();
    for (FoundationModel row : TABLES.models()) {
      note(stated, row.name(), row.weights());
    }
    for (ModelCatalog row : TABLES.catalogs()) {
      row.models().forEach(model -> note(stated, model, row.weights()));
    }
    assertThat(stated).isNotEmpty().allSatisfy((model, weights) -> assertThat(weights).hasSize(1));
  }

  private static void note(Map<String, Set<Weights>> stated, String model, Weights weights) {
    if (weights != null) {
      String key = model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      stated.computeIfAbsent(key, name -> EnumSet.noneOf(Weights.class)).add(weights);
    }
  }
}
