package io.github.lowestrung.cli.page;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps readers from a page: violations of the rules of axe-core. */
final class AccessibilityViolations {

  private AccessibilityViolations() {}

  static List<String> of(Browser browser) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder()
        .withOptions(options).analyze(browser.driver()).getViolations().stream()
            .map(rule -> rule.getHelp() + ": " + targets(rule))
            .toList();
  }

  private static String targets(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> String.valueOf(node.getTarget()))
        .collect(Collectors.joining(", "));
  }
}
