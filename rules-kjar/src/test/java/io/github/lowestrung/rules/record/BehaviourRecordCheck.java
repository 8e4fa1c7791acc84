package io.github.lowestrung.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rules.record.Answer.Kind;
import io.github.lowestrung.rules.record.Answers.Depth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Compares decisions and explanations with those of the record: of all scenarios, all examples and
 * 5,000 generated workloads. Not part of the build:
 *
 * <pre>
 * mvn -B verify -pl rules-kjar -am -Dtest=BehaviourRecordCheck -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * <p>Properties: {@code record.part=decisions} leaves out all explanations but why, and {@code
 * record.part=near} the searches that take longest; {@code record.form=neutral} compares without
 * names and sentences; {@code record.out} names a folder to which everything is written in full;
 * {@code record.more} names a folder of further scenarios, which are only written there; {@code
 * record.write=true} makes the record anew.
 */
class BehaviourRecordCheck {

  private static final Depth DEPTH =
      Depth.valueOf(System.getProperty("record.part", "all").toUpperCase(Locale.ROOT));
  private static final boolean NEUTRAL =
      System.getProperty("record.form", "full").equals("neutral");
  private static final String DECISIONS = "decisions.tsv";
  private static final String EXPLANATIONS = "explanations.tsv";
  private static final int THREADS = Integer.getInteger("record.threads", 2);
  private static final int SHOWN = 40;

  private final BehaviourRecord decisions = new BehaviourRecord();
  private final BehaviourRecord explanations = new BehaviourRecord();
  private final Advisor advisor =
      Advisor.builder()
          .clock(
              Clock.fixed(Subjects.AS_OF.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
          .build();

  @Test
  void behaviour_is_as_recorded() throws Exception {
    long started = System.nanoTime();
    try (Output out = Output.to(System.getProperty("record.out"))) {
      answer(Subjects.all(advisor), out, true);
      if (Boolean.getBoolean("record.write")) {
        write();
      }
      String more = System.getProperty("record.more");
      if (more != null) {
        answer(Subjects.in(Path.of(more)), out, false);
      }
    }
    System.out.printf(
        "Behaviour record: %d decisions and reasons, %d explanations in %.0f s%n",
        decisions.size(), explanations.size(), (System.nanoTime() - started) / 1e9);
    compare();
  }

  private void write() throws IOException {
    decisions.write(DECISIONS);
    if (DEPTH == Depth.ALL) {
      explanations.write(EXPLANATIONS);
    }
  }

  private void compare() throws IOException {
    List<String> differences = new ArrayList<>(differences(DECISIONS, decisions));
    if (DEPTH != Depth.DECISIONS) {
      differences.addAll(differences(EXPLANATIONS, explanations));
    }
    assertThat(differences.stream().limit(SHOWN))
        .as("%d answers differ from the record", differences.size())
        .isEmpty();
  }

  private static List<String> differences(String name, BehaviourRecord now) throws IOException {
    BehaviourRecord recorded = BehaviourRecord.read(name);
    print(name, recorded.missing(now), "not recorded yet");
    print(name, now.outOfTime(), "not found in time, and so not compared");
    print(name, recorded.outOfTime(), "not found in time when recorded, and so not compared");
    return recorded.differences(now, DEPTH, NEUTRAL);
  }

  private static void print(String name, List<String> answers, String what) {
    if (!answers.isEmpty()) {
      System.out.printf(
          "Behaviour record: %d answers of %s are %s: %s%n",
          answers.size(), name, what, answers.subList(0, Math.min(SHOWN, answers.size())));
    }
  }

  /** Answers in several threads and takes down in order. */
  private void answer(List<Subject> subjects, Output out, boolean recorded)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Lines>>> answers = new ArrayList<>();
      for (Subject subject : subjects) {
        answers.add(threads.submit(() -> lines(subject)));
      }
      for (int i = 0; i < answers.size(); i++) {
        List<Lines> lines = answers.set(i, null).get();
        for (Lines line : lines) {
          out.write(line);
        }
        if (recorded) {
          takeDown(lines);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Lines> lines(Subject subject) {
    return Answers.about(subject, DEPTH, advisor).stream().map(Lines::of).toList();
  }

  private void takeDown(List<Lines> lines) {
    Map<String, Map<Kind, List<Lines>>> bySubject = new LinkedHashMap<>();
    for (Lines line : lines) {
      bySubject
          .computeIfAbsent(line.key(), key -> new LinkedHashMap<>())
          .computeIfAbsent(line.kind(), kind -> new ArrayList<>())
          .add(line);
    }
    bySubject.forEach(
        (key, byKind) ->
            byKind.forEach(
                (kind, answers) ->
                    (kind.depth() == Depth.DECISIONS ? decisions : explanations)
                        .add(key, kind, answers)));
  }
}
