package io.github.lowestrung.cli.page;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps readers from a page: violations of the rules of axe-core. */
final class AccessibilityViolations {

  private static final String CONTRAST = "color-contrast";

  private AccessibilityViolations() {}

  /**
   * Returns what a look can have of its own: a dark theme colours, a phone all that a theme does
   * not change, and the first look everything. The rules are slow, each of them.
   */
  static List<String> of(Browser browser, Viewport viewport) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    AxeBuilder axe = new AxeBuilder().withOptions(options);
    if (viewport == Viewport.DARK) {
      axe.withOnlyRules(List.of(CONTRAST));
    } else if (viewport == Viewport.PHONE) {
      axe.disableRules(List.of(CONTRAST));
    }
    return axe.analyze(browser.driver()).getViolations().stream()
        .map(rule -> rule.getHelp() + ": " + targets(rule))
        .toList();
  }

  private static String targets(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> String.valueOf(node.getTarget()))
        .collect(Collectors.joining(", "));
  }
}
