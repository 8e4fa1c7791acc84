package io.github.lowestrung.benchmarks;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What is measured of a build. A probe prepares the call of a number, and returns it to be timed.
 * Each is a class of its own, so that a build which lacks what one needs still runs the others, and
 * the harness, which loads them beside either build, knows them only as types of the platform.
 */
final class Probes {

  /** The classes, by what they measure. */
  static final List<Map.Entry<String, String>> ALL =
      List.of(
          Map.entry("decision with trail", "Deciding"),
          Map.entry("bare session", "Bare"),
          Map.entry("decided, recorded in memory", "InMemory"),
          Map.entry("decided, recorded in a file", "InFile"),
          Map.entry("toJson", "Json"),
          Map.entry("digest", "Digest"),
          Map.entry("line of a batch", "Line"),
          Map.entry("why", "Why"),
          Map.entry("whyNot", "WhyNot"),
          Map.entry("whatIf", "WhatIf"),
          Map.entry("whatWouldItTake", "WhatWouldItTake"),
          Map.entry("questions", "Questions"),
          Map.entry("rules loaded", "Loading"));

  private Probes() {}

  private static Workload workload(int call) {
    return SampleWorkloads.ALL.get(call % SampleWorkloads.ALL.size());
  }

  /** Decides a workload. */
  static final class Deciding implements IntFunction<Supplier<?>> {
    private final Advisor advisor = Advisor.create();

    @Override
    public Supplier<?> apply(int call) {
      return () -> advisor.decide(workload(call));
    }
  }

  /** Fires the same rules with the engine only; uses internals, which other builds may not have. */
  static final class Bare implements IntFunction<Supplier<?>> {
    private final BareSession session = new BareSession();

    @Override
    public Supplier<?> apply(int call) {
      return () -> session.fire(workload(call));
    }
  }

  /** Decides, and records in a ledger that is replaced before it grows large. */
  private abstract static class Recorded implements IntFunction<Supplier<?>> {
    private static final int RECORDS = 1_000;

    private final Advisor advisor = Advisor.create();
    private Advisor recording;
    private int records;

    /** Opens an empty ledger in place of the one before. */
    abstract Ledger renew() throws IOException;

    @Override
    public final Supplier<?> apply(int call) {
      return () -> recording().decide(workload(call));
    }

    private Advisor recording() {
      if (records++ % RECORDS == 0) {
        try {
          recording = advisor.with(new AuditListener(renew()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return recording;
    }
  }

  /** Records in memory. */
  static final class InMemory extends Recorded {
    @Override
    Ledger renew() {
      return new MemoryLedger();
    }
  }

  /** Records in a file, and waits for the disk. */
  static final class InFile extends Recorded {
    private final File file;
    private Ledger ledger;

    InFile() throws IOException {
      file = File.createTempFile("lowest-rung-comparison", ".jsonl");
      file.deleteOnExit();
    }

    @Override
    Ledger renew() throws IOException {
      if (ledger != null) {
        ledger.close();
      }
      Files.deleteIfExists(file.toPath());
      ledger = FileLedger.open(file.toPath(), LedgerOptions.DEFAULT);
      return ledger;
    }
  }

  /** Writes a decision. */
  static final class Json implements IntFunction<Supplier<?>> {
    private final Advisor advisor = Advisor.create();

    @Override
    public Supplier<?> apply(int call) {
      Decision decision = advisor.decide(workload(call)); // another each time: it may keep its text
      return decision::toJson;
    }
  }

  /** Computes the digest of a decision. */
  static final class Digest implements IntFunction<Supplier<?>> {
    private final Advisor advisor = Advisor.create();

    @Override
    public Supplier<?> apply(int call) {
      Decision decision = advisor.decide(workload(call));
      return decision::digest;
    }
  }

  /** Reads a workload from a line of JSON, decides it and writes the decision. */
  static final class Line implements IntFunction<Supplier<?>> {
    private static final List<String> LINES =
        List.of(
            "{\"id\":\"a\",\"task\":\"sentiment-analysis\"}",
            "{\"id\":\"b\",\"task\":\"sentiment-analysis\","
                + "\"network\":{\"isolation\":\"customer-vpc\"}}",
            "{\"id\":\"c\",\"task\":\"regression\",\"data\":{\"sizeGb\":40.0,\"labeled\":true}}",
            "{\"id\":\"d\",\"task\":\"clustering\",\"container\":{\"customOs\":true}}");

    private final Advisor advisor = Advisor.create();
    private final WorkloadReader reader = advisor.reader();

    @Override
    public Supplier<?> apply(int call) {
      String line = LINES.get(call % LINES.size());
      return () -> advisor.decide(reader.read(line)).toJson();
    }
  }

  /** Explains decisions, and asks about each approach in turn. */
  private abstract static class Explained implements IntFunction<Supplier<?>> {
    private final Advisor advisor = Advisor.create();
    private final List<Decision> decisions =
        SampleWorkloads.ALL.stream().map(advisor::decide).toList();
    private final List<String> approaches =
        advisor.ladder().approaches().stream().map(Approach::id).toList();
    private final BiFunction<Explanation, String, ?> question;

    Explained(BiFunction<Explanation, String, ?> question) {
      this.question = question;
    }

    @Override
    public final Supplier<?> apply(int call) {
      Decision decision = decisions.get(call % decisions.size());
      String approach = approaches.get(call % approaches.size());
      return () -> question.apply(advisor.explain(decision), approach);
    }
  }

  /** Asks why. */
  static final class Why extends Explained {
    Why() {
      super((explanation, approach) -> explanation.why());
    }
  }

  /** Asks why not an approach. */
  static final class WhyNot extends Explained {
    WhyNot() {
      super(Explanation::whyNot);
    }
  }

  /** Decides again with one fact changed. */
  static final class WhatIf extends Explained {
    WhatIf() {
      super(
          (explanation, approach) ->
              explanation.whatIf(FactChange.set("network.isolation", "air-gapped")));
    }
  }

  /** Searches for the changes under which an approach wins. */
  static final class WhatWouldItTake extends Explained {
    WhatWouldItTake() {
      super(Explanation::whatWouldItTake);
    }
  }

  /** Searches for the questions that matter. */
  static final class Questions extends Explained {
    Questions() {
      super((explanation, approach) -> explanation.questions());
    }
  }

  /** Loads the rules. */
  static final class Loading implements IntFunction<Supplier<?>> {
    @Override
    public Supplier<?> apply(int call) {
      return Advisor::create;
    }
  }
}
