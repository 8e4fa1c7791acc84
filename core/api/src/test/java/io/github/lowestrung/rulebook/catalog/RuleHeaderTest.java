package io.github.lowestrung.rulebook.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an id implies need not be stated; what is stated must agree with it. */
class RuleHeaderTest {

  private static final RuleIdScheme SCHEME =
      new RuleIdScheme(
          Map.of(
              "R{rung}",
              "rung",
              "T{trap}",
              "trap",
              "X",
              "constraint",
              "P",
              "platform, caution",
              "G",
              "guidance",
              "ACME",
              "caution"),
          Map.of(
              "0.1",
              List.of("R1-01", "R4.5-20", "T10-01", "X-01", "P-01", "G-01", "ACME-01"),
              "0.2",
              List.of("X-02"),
              RuleIdScheme.RETIRED,
              List.of("X-99")));

  private static RuleHeader header(RuleIdScheme scheme, String annotations) {
    Map<String, String> stated = new HashMap<>(Map.of("source", "A", "reason", "it is so"));
    for (String annotation : annotations.strip().split("\\s+", -1)) {
      stated.put(annotation.split("=", 2)[0], annotation.split("=", 2)[1]);
    }
    if (stated.containsKey("advice")) {
      stated.remove("reason");
    }
    stated.values().removeIf("-"::equals);
    return new RuleHeader(stated, scheme);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          id=R1-01,                         rung,       1,   ,   0.1
          id=R4.5-20,                       rung,       4.5, ,   0.1
          id=T10-01,                        trap,       ,    10, 0.1
          id=X-02,                          constraint, ,    ,   0.2
          id=X-02 kind=constraint since=0.2, constraint, ,   ,   0.2
          id=P-01 kind=caution,             caution,    ,    ,   0.1
          id=G-01 advice=Do,                guidance,   ,    ,   0.1
          id=OTHER-7 kind=trap trap=A since=3, trap,    ,    A,  3
          """)
  void kind_rung_trap_and_version_follow_from_the_id(
      String annotations, String kind, String rung, String trap, String since) {
    RuleHeader header = header(SCHEME, annotations);
    assertThat(header.flaws()).isEmpty();
    assertThat(header.value("kind")).isEqualTo(kind);
    assertThat(header.value("rung")).isEqualTo(rung);
    assertThat(header.value("trap")).isEqualTo(trap);
    assertThat(header.value("since")).isEqualTo(since);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id=X-01 kind=rung        | kind   | states @kind("rung"), and its id (X-01) implies (constraint)
          id=R1-01 rung=2          | rung   | states @rung("2"), and its id (R1-01) implies (1)
          id=T10-01 trap=1         | trap   | states @trap("1"), and its id (T10-01) implies (10)
          id=X-01 since=0.2        | since  | states @since("0.2"), and its id (X-01) implies (0.1)
          id=P-01                  | kind   | has no @kind, and its id (P-01) may be of the kinds [platform, caution]
          id=P-01 kind=trap        | kind   | states @kind("trap"), and its id (P-01) implies (platform, caution)
          id=X-99 since=1          | id     | which versions.yaml lists as retired, and ids are for ever
          id=X-03                  | since  | has no @since
          id=B-01 since=1          | kind   | has no @kind
          id=- kind=trap since=1   | id     | has no @id
          id=X-01 source=-         | source | has no @source
          id=X-01 reason=-         | reason | has no @reason
          id=X-01 advice=Do        | advice | has @advice, and is of the kind (constraint)
          id=G-01                  | reason | has @reason, and is of the kind (guidance)
          id=G-01 reason=-         | advice | has no @advice
          """)
  void what_is_missing_or_disagrees_is_a_flaw(String annotations, String name, String message) {
    assertThat(header(SCHEME, annotations).flaws())
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.annotation()).isEqualTo(name);
              assertThat(flaw.missing()).isEqualTo(message.startsWith("has no "));
              assertThat(flaw.message()).contains(message);
              assertThat(flaw.remedy()).endsWith(".");
            });
  }

  @Test
  void without_a_scheme_a_rule_states_everything() {
    assertThat(header(RuleIdScheme.NONE, "id=X-01").flaws())
        .extracting(RuleHeader.Flaw::message)
        .containsExactly("has no @kind", "has no @since");
  }

  @Test
  void a_caution_may_leave_its_text_to_a_note() {
    RuleHeader header = header(SCHEME, "id=ACME-01 reason=-");
    assertThat(header.flaws()).isEmpty();
    assertThat(header.text()).isNull();
    assertThat(header(SCHEME, "id=G-01 advice=Do").text()).isEqualTo("Do");
  }

  @Test
  void a_scheme_that_cannot_be_meant_is_refused() {
    refused("{rung}R", "rung", "declares the prefix ({rung}R)");
    refused("X-", "constraint", "without the hyphen");
    refused("X", "constrant", "Maybe (constraint) is meant.");
    assertThatThrownBy(
            () -> new RuleIdScheme(Map.of(), Map.of("1", List.of("X-01"), "2", List.of("X-01"))))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("names (X-01) twice");
    assertThatThrownBy(
            () ->
                new RuleIdScheme(
                    Map.of(), Map.of("1", List.of("X-01"), "retired", List.of("X-01"))))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("names (X-01) twice");
  }

  @Test
  void a_version_without_ids_has_none_and_an_empty_id_is_refused() {
    Map<String, List<String>> versions = new HashMap<>();
    versions.put("1", null);
    versions.put(RuleIdScheme.RETIRED, null);
    new RuleIdScheme(Map.of(), versions).requireRules("acme:rules:1", List.of());
    versions.put("2", Collections.singletonList(null));
    assertThatThrownBy(() -> new RuleIdScheme(Map.of(), versions))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("an empty id under (2)", "Maybe");
  }

  private static void refused(String prefix, String kind, String message) {
    assertThatThrownBy(() -> new RuleIdScheme(Map.of(prefix, kind), Map.of()))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining(message);
  }

  @Test
  void an_id_that_vanishes_from_the_rules_is_to_be_retired() {
    assertThatThrownBy(
            () ->
                SCHEME.requireRules("acme:rules:1", List.of("R1-01", "R4.5-20", "T10-01", "X-01")))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("acme:rules:1 names (ACME-01)", "Maybe list it under (retired)");
  }
}
