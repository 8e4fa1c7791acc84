package io.github.lowestrung.internal.recording;

import io.github.lowestrung.drl.ConclusionSink;
import io.github.lowestrung.internal.rule.RuleModel;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntFunction;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/** Runs consequences without the engine. A consequence may ask its context only for the sink. */
public final class ConsequenceRunner {

  private final Object context;

  public ConsequenceRunner(ConclusionSink sink) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().equals("recorder")) {
            return sink;
          }
          throw new UnsupportedOperationException(
              "calls kcontext." + method.getName() + "(), where only Conclusions may be called");
        };
    context =
        Proxy.newProxyInstance(
            ConsequenceRunner.class.getClassLoader(),
            new Class<?>[] {Drools.class, RuleContext.class, ConclusionSink.Recorded.class},
            handler);
  }

  /**
   * Runs the consequence of a rule.
   *
   * @param shape the rule
   * @param values returns the value of a variable by its place
   */
  public void run(RuleModel shape, IntFunction<Object> values) throws Exception {
    List<Integer> places = shape.arguments();
    Object[] arguments = new Object[places.size() + 1];
    arguments[0] = context;
    for (int i = 0; i < places.size(); i++) {
      arguments[i + 1] = values.apply(places.get(i));
    }
    shape.block().execute(arguments);
  }
}
