package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Leaves each rule out in turn and runs the tests of its file and the scenarios, of which one must
 * fail. Not part of the build; CONTRIBUTING says how to run it.
 */
class RemovalCheck {

  @AfterAll
  static void use_all_rules_again() {
    RulesUnderTest.useAll();
  }

  @Test
  void some_test_fails_whichever_rule_is_left_out() {
    List<RulePage> pages = Handbook.of(RulesUnderTest.advisor()).pages();
    assertThat(pages.stream().map(RemovalCheck::testOf).distinct())
        .as("tests that fail although no rule is left out")
        .allMatch(tests -> failuresOf(tests) == 0);
    Map<String, Long> failures = new TreeMap<>();
    for (RulePage page : pages) {
      RulesUnderTest.leaveOut(page.rule().id());
      failures.put(page.rule().id(), failuresOf(testOf(page)));
    }
    var survivors = failures.keySet().stream().filter(id -> failures.get(id) == 0).toList();
    failures.forEach((id, count) -> System.out.println(id + ": " + count + " tests fail"));
    System.out.println(failures.size() + " rules left out in turn; survivors: " + survivors);
    assertThat(survivors).isEmpty();
  }

  private static long failuresOf(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests), selectClass(ScenarioTest.class))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    return summary.getTestsFailedCount() + summary.getContainersFailedCount();
  }

  /** Each DRL file has its test: {@code traps/trap-1-x.drl} has {@code traps.Trap1XTest}. */
  private static Class<?> testOf(RulePage page) {
    String[] path = page.file().replace(".drl", "").split("/", -1);
    String name =
        Arrays.stream(path[path.length - 1].replace(".", "").split("-", -1))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    String test = RemovalCheck.class.getPackageName() + "." + path[path.length - 2] + "." + name;
    try {
      return Class.forName(test + "Test");
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The file " + page.file() + " has no test " + test + "Test.", e);
    }
  }
}
