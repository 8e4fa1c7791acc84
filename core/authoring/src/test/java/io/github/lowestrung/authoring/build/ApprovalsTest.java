package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.authoring.trial.RulebookTrial;
import io.github.lowestrung.coverage.RuleCoverage;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.explain.CauseFinder;
import io.github.lowestrung.explain.CauseFinder.Cause;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.review.Review;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain table says which approaches are approved: each row that does not is a rule. */
class ApprovalsTest {

  private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
  private static final String SEARCH =
      "{task: enterprise-search, account: {existingCustomerOf: [kendra]}}";
  private static final String HEAD = "approach,allowed,reason,source,until\n";
  private static final String NO_KENDRA = "kendra,no,\"not yet, says security\",SEC-7,2027-06-30\n";

  @TempDir private Path directory;

  @BeforeEach
  void describe() throws IOException {
    write("rulebook.yaml", "id: com.acme:acme-rules\nversion: 1.0.0\n");
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve("META-INF/lowest-rung").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Advisor advisor(String csv) throws IOException {
    write("approved.csv", HEAD + csv);
    return Advisor.builder().addRulebook(directory).build();
  }

  private static Decision decide(Advisor advisor, String workload, LocalDate asOf) {
    return advisor.decide(advisor.reader().read(workload), asOf);
  }

  private static List<Exclusion> exclusions(Decision decision, String approach) {
    return decision.ladder().stream()
        .flatMap(rung -> rung.approaches().stream())
        .filter(assessment -> assessment.approach().equals(approach))
        .map(ApproachAssessment::exclusions)
        .flatMap(List::stream)
        .filter(exclusion -> exclusion.rule().startsWith("acme-rules."))
        .toList();
  }

  @Test
  void a_row_that_does_not_allow_an_approach_excludes_it_with_its_reason_and_source()
      throws IOException {
    Advisor advisor = advisor(NO_KENDRA);

    Decision decision = decide(advisor, SEARCH, LAST);

    assertThat(decision.recommendation().approach()).isEqualTo("bedrock");
    Exclusion exclusion = exclusions(decision, "kendra").get(0);
    assertThat(exclusion.rule()).isEqualTo("acme-rules.kendra");
    assertThat(exclusion.reason()).isEqualTo("not yet, says security");
    assertThat(exclusion.source()).containsExactly("SEC-7");
    assertThat(decision.trail())
        .anySatisfy(
            entry -> {
              assertThat(entry.rule()).isEqualTo("acme-rules.kendra");
              assertThat(entry.effects()).containsExactly("excludes kendra");
            });
    assertThat(decide(advisor, SEARCH, LAST.plusDays(1)).recommendation().approach())
        .isEqualTo("kendra");
    assertThat(decide(advisor, "{task: summarization}", LAST).trail())
        .noneMatch(entry -> entry.rule().equals("acme-rules.kendra"));
  }

  @Test
  void an_approach_without_a_row_is_allowed() throws IOException {
    Advisor advisor = advisor("comprehend,yes,,,\n");

    assertThat(decide(advisor, SEARCH, LAST).recommendation().approach()).isEqualTo("kendra");
  }

  @Test
  void a_row_about_all_others_says_otherwise() throws IOException {
    Advisor advisor =
        advisor("bedrock,yes,,,2027-06-30\nxgboost,yes,,,\n*,no,it is not on our list,ARB,\n");

    Decision before = decide(advisor, SEARCH, LAST);
    assertThat(before.recommendation().approach()).isEqualTo("bedrock");
    assertThat(exclusions(before, "bedrock")).isEmpty();
    assertThat(exclusions(before, "kendra"))
        .extracting(Exclusion::rule, Exclusion::reason)
        .containsExactly(tuple("acme-rules.others", "it is not on our list"));

    Decision after = decide(advisor, SEARCH, LAST.plusDays(1));
    assertThat(exclusions(after, "bedrock"))
        .extracting(Exclusion::reason)
        .containsExactly("it is not on our list (its row in the table applied until 2027-06-30)");
    assertThat(decide(advisor, "{task: regression}", LAST).recommendation().approach())
        .isEqualTo("xgboost");
  }

  @Test
  void explanations_handbook_coverage_and_review_know_the_rows() throws IOException {
    write("requirements.yaml", "- {row: SEC-7, says: Security approves services.}\n");
    write(
        "scenarios/own.yaml",
        "- {id: search, covers: [SEC-7], asOf: 2027-06-30, workload: %s, expect: {excluded: {kendra: []}}}\n"
            .formatted(SEARCH));
    Advisor advisor = advisor(NO_KENDRA + "*,yes,,,\n");

    Decision decision = decide(advisor, SEARCH, LAST);
    assertThat(advisor.explain(decision).whyNot("kendra").toString()).contains("acme-rules.kendra");
    assertThat(advisor.explain(decision).whatWouldItTake("kendra").sets()).isEmpty();
    assertThat(Review.of(advisor, "com.acme:acme-rules:1.0.0")).isEmpty();
    assertThat(Handbook.of(advisor).pages())
        .filteredOn(page -> page.rule().id().equals("acme-rules.kendra"))
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.file()).isEqualTo("META-INF/lowest-rung/approved.csv");
              assertThat(page.scenarios()).contains("search");
              assertThat(page.when()).contains("date <= \"2027-06-30\"", "\"kendra\"");
            });
    RulebookTrial trial = RulebookTrial.of(directory, List.of(), LAST);
    assertThat(trial.passed()).isTrue();
    assertThat(trial.coverage().rules())
        .extracting(RuleCoverage::rule, RuleCoverage::fired)
        .containsExactly(tuple("acme-rules.kendra", true));
  }

  @Test
  void a_row_can_be_waived_and_a_changed_row_is_a_cause() throws IOException {
    Advisor before = advisor(NO_KENDRA);
    Decision decision = decide(before, SEARCH, LAST);
    write(
        "waivers.yaml",
        """
        - id: ACME-W1
          rule: acme-rules.kendra
          scope: {task: enterprise-search}
          reason: a pilot
          approver: J. Doe
          expires: 2027-12-31
        """);
    Advisor waived = advisor(NO_KENDRA);
    assertThat(decide(waived, SEARCH, LAST).recommendation().approach()).isEqualTo("kendra");
    Files.delete(directory.resolve("META-INF/lowest-rung/waivers.yaml"));

    Advisor after = advisor("kendra,yes,,SEC-8,\n");
    assertThat(
            after
                .unwrap(CauseFinder.Rules.class)
                .since(before.unwrap(CauseFinder.Rules.class))
                .of(decision.workload(), null, LAST, AcmeRules.answer(decision))
                .causes())
        .extracting(Cause::what)
        .containsExactly("acme-rules.kendra");
  }

  @Test
  void a_plain_jar_is_a_rulebook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("META-INF/lowest-rung/rulebook.yaml"));
      zip.write("id: com.acme:acme-rules\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("META-INF/lowest-rung/approved.yaml"));
      zip.write(
          "- {approach: kendra, allowed: no, reason: not yet}\n".getBytes(StandardCharsets.UTF_8));
    }
    Path jar = Files.write(directory.resolve("acme.jar"), bytes.toByteArray());

    Advisor advisor = Advisor.builder().addRulebook(jar).build();

    assertThat(exclusions(decide(advisor, SEARCH, LAST), "kendra")).hasSize(1);
  }

  @Test
  void a_wrong_table_and_a_second_one_are_refused() throws IOException {
    assertThatThrownBy(() -> advisor("kendr,no,,,\n"))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining(
            "approved.csv:2:1 A2: 'kendr' where the id of an approach was expected; did you mean"
                + " 'kendra'?")
        .hasMessageContaining("C2: nothing where why it is not allowed was expected");
    write("approved.yaml", "- {approach: kendra, allowed: yes}\n");
    assertThatThrownBy(() -> advisor(NO_KENDRA))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("approved.csv, approved.yaml");
  }
}
