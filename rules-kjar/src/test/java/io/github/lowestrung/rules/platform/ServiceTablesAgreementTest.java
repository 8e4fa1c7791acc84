package io.github.lowestrung.rules.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.handbook.TableSource;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.service.LanguageSupport;
import io.github.lowestrung.rulebook.service.Limit;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No table of services contradicts itself or another. */
class ServiceTablesAgreementTest {

  private static final PlatformTables TABLES = Advisor.create().unwrap(TableSource.class).tables();

  /** Native documents may be read in languages of their own, but not spoken ones live. */
  @Test
  void live_calls_know_no_language_that_the_service_does_not() {
    List<LanguageSupport> live =
        TABLES.languages().stream()
            .filter(row -> "latency.mode: real-time".equals(row.given()))
            .toList();
    assertThat(live)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(TABLES.languages())
                    .filteredOn(all -> all.given() == null && isSame(all, row))
                    .singleElement()
                    .satisfies(all -> assertThat(all.languages()).containsAll(row.languages())));
  }

  private static boolean isSame(LanguageSupport one, LanguageSupport other) {
    return one.approach().equals(other.approach())
        && !Collections.disjoint(one.tasks(), other.tasks());
  }

  @Test
  void a_limit_under_a_circumstance_is_not_above_the_limit_without() {
    assertThat(TABLES.limits())
        .filteredOn(row -> row.given() != null)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(TABLES.limits())
                    .filteredOn(
                        all ->
                            all.given() == null
                                && all.approach().equals(row.approach())
                                && all.of().equals(row.of())
                                && all.tasks().equals(row.tasks()))
                    .extracting(Limit::most)
                    .allMatch(most -> most >= row.most()));
  }

  @Test
  void what_has_closed_or_ended_did_so_before_it_was_checked() {
    assertThat(TABLES.closings())
        .allSatisfy(
            row ->
                assertThat(row.holdsOn(row.asOf()))
                    .as("%s, checked on %s", row.service(), row.asOf())
                    .isTrue());
    assertThat(TABLES.closings())
        .filteredOn(row -> row.since() != null && row.ended() != null)
        .allSatisfy(row -> assertThat(row.since()).isBefore(row.ended()));
    assertThat(TABLES.closings()).extracting(Closing::approach).doesNotContain("");
  }

  @Test
  void a_language_has_its_service() {
    for (LanguageSupport row : TABLES.languages()) {
      List<String> services =
          RulesUnderTest.advisor().ladder().approaches().stream()
              .filter(approach -> approach.id().equals(row.approach()))
              .flatMap(approach -> approach.services().stream())
              .toList();
      assertThat(services).as(row.source()).allMatch(ServiceTablesAgreementTest::isOffered);
      assertThat(TABLES.closings())
          .as("%s on %s", row.approach(), row.asOf())
          .noneMatch(
              closing ->
                  services.contains(closing.service())
                      && closing.ended() != null
                      && !closing.ended().isAfter(row.asOf()));
    }
  }

  private static boolean isOffered(String service) {
    return TABLES.regions().stream().anyMatch(region -> region.services().contains(service));
  }
}
