package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.finding.FindingCollector;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that ids and names are well formed and nobody else's. */
final class IdentityCheck {

  private static final Pattern OF_THE_LIBRARY =
      Pattern.compile("(R[0-9.]+|T[0-9]+|[A-Z])-[0-9]{2,}");
  private static final Pattern OF_A_COMPANY = Pattern.compile("[A-Za-z][A-Za-z0-9]+-[0-9]+");

  private final boolean library;
  private final NeighbourRulebooks neighbourRulebooks;
  private final FindingCollector findingCollector;
  private final Map<String, SourceRule> ids = new HashMap<>();
  private final Map<String, SourceRule> names = new HashMap<>();

  /**
   * Makes a check.
   *
   * @param library whether the rulebook is one of the library's own
   * @param neighbourRulebooks the rulebooks whose ids are taken
   * @param findingCollector take what is found
   */
  IdentityCheck(
      boolean library, NeighbourRulebooks neighbourRulebooks, FindingCollector findingCollector) {
    this.library = library;
    this.neighbourRulebooks = neighbourRulebooks;
    this.findingCollector = findingCollector;
  }

  void run(List<SourceRule> rules) {
    for (SourceRule rule : rules) {
      if (rule.id() != null) {
        form(rule);
        id(rule);
      }
      name(rule);
    }
  }

  private void form(SourceRule rule) {
    String id = rule.id();
    boolean reserved = OF_THE_LIBRARY.matcher(id).matches();
    if (library ? reserved : !reserved && OF_A_COMPANY.matcher(id).matches()) {
      return;
    }
    String what =
        library
            ? "has not the form of the library's ids, such as (R4-01), (T5-01) or (X-01)"
            : reserved
                ? "has the form of the library's own ids, so that a later version may take it"
                : "has not the form of a company's ids: a prefix of letters and digits, a hyphen"
                    + " and a number";
    findingCollector.add(
        SourceCheck.RULE_ID,
        rule,
        rule.annotation("id"),
        "The id (" + id + ") " + what + ".",
        library ? "Write an id of that form." : "Put your prefix first, such as (ACME-01).");
  }

  private void id(SourceRule rule) {
    SourceRule first = ids.putIfAbsent(rule.id(), rule);
    Optional<RuleInfo> other = neighbourRulebooks.ruleOf(rule.id());
    if (first != null || other.isPresent()) {
      findingCollector.add(
          SourceCheck.DUPLICATE_ID,
          rule,
          rule.annotation("id"),
          "The id ("
              + rule.id()
              + ") in ("
              + rule.file().path()
              + ") is taken by \""
              + (first == null ? other.get().name() : first.name())
              + "\" "
              + place(first, other)
              + ". Ids are for ever and unique over all rulebooks.",
          "Take the next free number.");
    }
  }

  private void name(SourceRule rule) {
    SourceRule first = names.putIfAbsent(rule.name(), rule);
    Optional<RuleInfo> other = neighbourRulebooks.ruleNamed(rule.name());
    if (first != null || other.isPresent()) {
      findingCollector.add(
          SourceCheck.DUPLICATE_NAME,
          rule,
          "The name \""
              + rule.name()
              + "\" in ("
              + rule.file().path()
              + ") is taken by ("
              + (first == null ? other.get().id() : first.label())
              + ") "
              + place(first, other)
              + ". The engine would silently keep only one of the two.",
          "Say in the name what sets this rule apart.");
    }
  }

  private static String place(SourceRule first, Optional<RuleInfo> other) {
    return first == null
        ? "of the rulebook (" + other.orElseThrow().rulebook() + ")"
        : "in (" + first.file().path() + first.file().place(first.start()) + ")";
  }
}
