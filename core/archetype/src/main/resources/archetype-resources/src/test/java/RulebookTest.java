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
  void what_is_not_approved_is_not_used() {
    rule("${idPrefix}-20").given("{task: recommendation}").fires().so("excludes personalize");
    rule("${idPrefix}-20").given("{task: enterprise-search}").staysSilent();
    rule("${idPrefix}-21").given("{task: enterprise-search}").fires().so("excludes kendra");
  }
}
