package io.github.lowestrung.internal.engine;

import static org.drools.model.DSL.declarationOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Rule;
import org.drools.model.View;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.PatternImpl;

/**
 * A rule that waits for the start of a decision beside what it matches.
 *
 * @param rule the rule as it is written
 * @param view what it matches
 */
record RenewedRule(Rule rule, CompositePatterns view) implements Rule {

  static RenewedRule of(Rule rule) {
    Condition written = (Condition) rule.getView();
    List<Condition> patterns = new ArrayList<>();
    patterns.add(new PatternImpl<>(declarationOf(DecisionStart.class)));
    patterns.addAll(written.getSubConditions());
    return new RenewedRule(
        rule, new CompositePatterns(written.getType(), patterns, rule.getConsequences()));
  }

  @Override
  public View getView() {
    return view;
  }

  @Override
  public Consequence getDefaultConsequence() {
    return rule.getDefaultConsequence();
  }

  @Override
  public Map<String, Consequence> getConsequences() {
    return rule.getConsequences();
  }

  @Override
  public <T> T getAttribute(Attribute<T> attribute) {
    return rule.getAttribute(attribute);
  }

  @Override
  public Map<String, Object> getMetaData() {
    return rule.getMetaData();
  }

  @Override
  public Object getMetaData(String key) {
    return rule.getMetaData(key);
  }

  @Override
  public String getUnit() {
    return rule.getUnit();
  }

  @Override
  public String getPackage() {
    return rule.getPackage();
  }

  @Override
  public String getName() {
    return rule.getName();
  }
}
