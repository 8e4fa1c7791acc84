package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drools.model.Binding;

/**
 * Finds the fields that a pattern depends on. Conditions name theirs; what a variable is computed
 * from is found by computing it with each field missing in turn.
 */
final class FieldReads {

  private FieldReads() {}

  static List<Field> of(RuleModel shape, Step step) {
    Section section = step.section().orElse(null);
    if (section == null) {
      return List.of();
    }
    boolean formula = step.tests().stream().anyMatch(test -> test.reads().isEmpty());
    if (section.bare() || formula) {
      return section.fields();
    }
    Set<Field> fields = new LinkedHashSet<>(step.named());
    for (int place : step.bound()) {
      fields.addAll(of(section, shape.bindings().get(place).binding()));
    }
    return List.copyOf(fields);
  }

  private static List<Field> of(Section section, Binding binding) {
    List<Field> read = new ArrayList<>();
    Object with = computed(binding, FieldAssignment.sample(section, null));
    for (Field field : section.fields()) {
      if (!Objects.equals(with, computed(binding, FieldAssignment.sample(section, field)))) {
        read.add(field);
      }
    }
    return read.isEmpty() ? section.fields() : read;
  }

  private static Object computed(Binding binding, Object fact) {
    try {
      return binding.eval(fact);
    } catch (RuntimeException e) {
      return null; // the missing field was needed
    }
  }
}
