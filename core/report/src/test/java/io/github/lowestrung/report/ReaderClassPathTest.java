package io.github.lowestrung.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.fixtures.ToyDecision;
import io.github.lowestrung.rulebook.artifact.Provenance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever only renders decisions or verifies a ledger has no engine on the class path. */
class ReaderClassPathTest {

  private static final Decision SHELF = ToyDecision.recommended(ToyDecision.SHELF);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.kie.api.KieServices",
        "org.drools.core.rule.consequence.InternalMatch",
        "org.drools.modelcompiler.KieBaseBuilder",
        "io.github.lowestrung.drl.Conclusions"
      })
  void the_engine_is_not_there(String type) {
    assertThat(getClass().getClassLoader().getResource(type.replace('.', '/') + ".class")).isNull();
  }

  @Test
  void a_decision_that_is_read_back_is_rendered() {
    Decision read = Decision.fromJson(SHELF.toJson());
    assertThat(TextReport.plain().render(read)).isEqualTo(TextReport.plain().render(SHELF));
    assertThat(new HtmlReport().render(read)).contains("The Lathe");
  }

  @Test
  void a_ledger_is_verified(@TempDir Path folder) {
    Path file = folder.resolve("audit.jsonl");
    try (FileLedger ledger = FileLedger.open(file, LedgerOptions.DEFAULT)) {
      ledger.append(LedgerEntry.of(request(), SHELF));
    }
    assertThat(FileLedger.read(file).verify(TrustAnchors.NONE).intact()).isTrue();
  }

  private static DecisionRequest request() {
    return new DecisionRequest(
        ToyDecision.SHELF,
        LocalDate.parse("2026-11-23"),
        new Attribution("ann", "c-1"),
        new Provenance("1", "10", "17", List.of()));
  }
}
