package io.github.lowestrung.testing;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.pattern;

import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Tasks;
import java.util.function.Consumer;
import org.drools.model.Drools;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.ModelImpl;
import org.kie.api.runtime.rule.RuleContext;

/** A few rules, as a build would write them. */
public final class ToyModel extends ModelImpl {

  /** The engine makes it. */
  public ToyModel() {
    PatternDef<Tasks> tasks = pattern(declarationOf(Tasks.class));
    PatternDef<Dataset> large = pattern(declarationOf(Dataset.class)).expr("large", Large.INSTANCE);
    add("T-01", "nominate", "{task} is asked for", tasks, c -> Conclusions.nominate(c, "stool"));
    add("T-02", "choose", "{task} is asked for", tasks, c -> Conclusions.recommend(c, "stool"));
    add("T-03", "advise", "the data has {data.sizeGb} GB", large, Conclusions::caution);
  }

  /** A condition with its words. */
  private enum Large implements Predicate1<Dataset> {
    INSTANCE;

    @Override
    public boolean test(Dataset data) {
      return data.sizeGb() != null && data.sizeGb() > 100;
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation("sizeGb > 100", "", "");
    }
  }

  private void add(
      String id, String phase, String reason, PatternDef<?> when, Consumer<RuleContext> then) {
    addRule(
        PatternDSL.rule("toy", "Toy - " + id)
            .attribute(Rule.Attribute.RULEFLOW_GROUP, phase)
            .metadata("id", id)
            .metadata("kind", "toy")
            .metadata("since", "1")
            .metadata("source", "X1")
            .metadata("reason", reason)
            .build(when, execute((Drools drools) -> then.accept((RuleContext) drools))));
  }
}
