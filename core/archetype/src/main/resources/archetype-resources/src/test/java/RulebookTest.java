package ${package};

import static io.github.lowestrung.testing.RuleVerifier.rule;

import io.github.lowestrung.testing.Scenarios;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule fires and says why, stays silent at its border, and where the fact is unknown. */
class RulebookTest {

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Scenarios.of("${groupId}:${artifactId}");
  }

  @Test
  void bedrock_is_used_in_the_agreed_regions_only() {
    rule("${idPrefix}-01")
        .given("{task: summarization, location: {region: us-east-1}}")
        .fires()
        .because("not in us-east-1")
        .so("excludes bedrock");
    rule("${idPrefix}-01")
        .given("{task: summarization, location: {region: eu-west-1}}")
        .staysSilent();
    rule("${idPrefix}-01").given("{task: summarization}").staysSilent();
  }

  @Test
  void translate_is_given_no_more_than_there_is_a_budget_for() {
    rule("${idPrefix}-20")
        .given("{task: translation, data: {sizeGb: 50.01}}")
        .fires()
        .because("50.01 GB is more than")
        .so("excludes translate");
    rule("${idPrefix}-20").given("{task: translation, data: {sizeGb: 50}}").staysSilent();
    rule("${idPrefix}-20").given("{task: translation}").staysSilent();
  }

  @Test
  void what_is_not_approved_is_not_used() {
    rule("${artifactId}.personalize")
        .given("{task: recommendation}")
        .fires()
        .so("excludes personalize");
    rule("${artifactId}.personalize").given("{task: enterprise-search}").staysSilent();
  }
}
