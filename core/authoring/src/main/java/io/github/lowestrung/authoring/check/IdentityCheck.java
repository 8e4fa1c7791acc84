package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks that ids and names are well formed and nobody else's.
 *
 * @param library whether the rulebook is one of the library's own
 * @param neighbourRulebooks the rulebooks whose ids are taken
 * @param findings take what is found
 */
record IdentityCheck(
    boolean library, NeighbourRulebooks neighbourRulebooks, FindingCollector findings) {

  private static final Pattern OF_THE_LIBRARY =
      Pattern.compile("(R[0-9.]+|T[0-9]+|[A-Z])-[0-9]{2,}");
  private static final Pattern OF_A_COMPANY = Pattern.compile("[A-Za-z][A-Za-z0-9]+-[0-9]+");

  void run(List<SourceRule> rules) {
    Map<String, SourceRule> ids = new HashMap<>();
    Map<String, SourceRule> names = new HashMap<>();
    for (SourceRule rule : rules) {
      if (rule.id() != null) {
        form(rule);
        id(rule, ids.putIfAbsent(rule.id(), rule));
      }
      name(rule, names.putIfAbsent(rule.name(), rule));
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
            ? "does not have the form of the library's ids, such as (R4-01), (T5-01) or (X-01)"
            : reserved
                ? "has the form of the library's own ids, so that a later version may take it"
                : "does not have the form of a company's ids: a prefix of letters and digits, a"
                    + " hyphen and a number";
    findings.add(
        SourceCheck.RULE_ID,
        rule.at(rule.annotation("id")),
        "The id (" + id + ") " + what + ".",
        library ? "Write an id of that form." : "Put your prefix first, such as (ACME-01).");
  }

  private void id(SourceRule rule, SourceRule first) {
    owner(first, neighbourRulebooks.ruleOf(rule.id()))
        .ifPresent(
            owner ->
                findings.add(
                    SourceCheck.DUPLICATE_ID,
                    rule.at(rule.annotation("id")),
                    ("The id (%s) in (%s) is taken by \"%s\" %s. Ids are for ever and unique "
                            + "over all rulebooks.")
                        .formatted(rule.id(), rule.file().path(), owner.name(), owner.place()),
                    "Take the next free number."));
  }

  private void name(SourceRule rule, SourceRule first) {
    owner(first, neighbourRulebooks.ruleNamed(rule.name()))
        .ifPresent(
            owner ->
                findings.add(
                    SourceCheck.DUPLICATE_NAME,
                    rule.place(),
                    ("The name \"%s\" in (%s) is taken by (%s) %s. The engine would silently "
                            + "keep only one of the two.")
                        .formatted(rule.name(), rule.file().path(), owner.id(), owner.place()),
                    "Say in the name what sets this rule apart."));
  }

  /** The rule that has an id or a name already. */
  private record Owner(String id, String name, String place) {}

  private static Optional<Owner> owner(SourceRule first, Optional<RuleInfo> other) {
    if (first == null) {
      return other.map(r -> new Owner(r.id(), r.name(), "of the rulebook (" + r.rulebook() + ")"));
    }
    String place = "in (" + first.file().path() + first.file().place(first.start()) + ")";
    return Optional.of(new Owner(first.label(), first.name(), place));
  }
}
