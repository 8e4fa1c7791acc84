package io.github.lowestrung.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.document.WorkloadSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What explanations call proven, held against decisions about changes of one fact and of two. It
 * shares nothing with the searches: values come from the schema and from the text of rules and
 * tables.
 */
class ProofsTest {

  private static final long SEED = Long.getLong("proofs.seed", 20_261_130);
  private static final int SITUATIONS = Integer.getInteger("proofs.situations", 2);
  private static final int VALUES = Integer.getInteger("proofs.values", 2);
  private static final int PAIRS = Integer.getInteger("proofs.pairs", 80);
  private static final String RULEBOOK = System.getProperty("proofs.rulebook");

  private static final RuleTexts TEXTS = texts();
  private static final Advisor ADVISOR =
      RULEBOOK == null
          ? RulesUnderTest.advisor()
          : Advisor.builder().addRulebook(Path.of(RULEBOOK)).build();
  private static final TriedValues TRIED = tried();
  private static final List<String> PATHS = List.copyOf(TRIED.paths());

  private static RuleTexts texts() {
    try {
      RuleTexts texts = new RuleTexts();
      texts.addFolder(Path.of("src/main/resources"));
      if (RULEBOOK != null) {
        texts.addJar(Path.of(RULEBOOK));
      }
      return texts;
    } catch (IOException e) {
      throw new IllegalStateException("The rules cannot be read.", e);
    }
  }

  private static TriedValues tried() {
    try {
      String schema = WorkloadSchema.of(ADVISOR.reader().names());
      return new TriedValues(new JsonMapper().readTree(schema), TEXTS);
    } catch (IOException e) {
      throw new IllegalStateException("The schema cannot be read.", e);
    }
  }

  @Test
  void nothing_is_overlooked_and_all_that_is_told_is_true() {
    List<String> faults =
        IntStream.range(0, SITUATIONS)
            .parallel()
            .mapToObj(ProofsTest::faults)
            .flatMap(Set::stream)
            .toList();
    assertThat(String.join("\n", faults)).isEmpty();
  }

  private static Set<String> faults(int number) {
    SplittableRandom random = new SplittableRandom(SEED * 31 + number);
    Situation situation = situation(random);
    Claims claims = new Claims(situation);
    Map<String, List<Object>> values = values(situation, random);
    values.forEach(
        (path, some) ->
            some.forEach(value -> claims.compare(Collections.singletonMap(path, value))));
    for (int pair = 0; pair < PAIRS; pair++) {
      claims.compare(pair(values, random));
    }
    System.out.printf("Proofs: %d %s %s%n", number, situation, claims.faults());
    return claims.faults();
  }

  private static Situation situation(SplittableRandom random) {
    while (true) {
      Map<String, Object> facts = new LinkedHashMap<>();
      List<Object> tasks = new ArrayList<>((List<?>) any(TRIED.of("task"), random));
      if (random.nextInt(6) == 0) {
        tasks.addAll((List<?>) any(TRIED.of("task"), random));
      }
      facts.put("task", tasks);
      List<String> paths = random.nextBoolean() ? PATHS : section(any(PATHS, random));
      for (int fact = random.nextInt(9); fact > 0; fact--) {
        String path = any(paths, random);
        facts.putIfAbsent(path, value(path, random));
      }
      if (random.nextInt(6) == 0) {
        String path = any(PATHS, random);
        facts.put("fixed", List.of(random.nextBoolean() ? path : path.replaceFirst("\\..*", "")));
      }
      Situation situation = new Situation(ADVISOR, facts, random.nextInt(8) == 0);
      if (situation.decision().isPresent()) {
        return situation;
      }
    }
  }

  private static List<String> section(String path) {
    String start = path.replaceFirst("\\..*", "");
    return PATHS.stream().filter(other -> other.startsWith(start)).toList();
  }

  private static Object value(String path, SplittableRandom random) {
    Object value = any(TRIED.of(path), random);
    double larger = Math.pow(10, random.nextInt(5));
    return value instanceof Double number
        ? (Object) (number * larger)
        : value instanceof Long number ? (Object) Math.round(number * larger) : value;
  }

  /** Returns some values of each fact, that it is not known, and numbers of other facts. */
  private static Map<String, List<Object>> values(Situation situation, SplittableRandom random) {
    List<Number> stated =
        situation.facts().values().stream()
            .filter(Number.class::isInstance)
            .map(Number.class::cast)
            .toList();
    Map<String, List<Object>> values = new LinkedHashMap<>();
    for (String path : PATHS) {
      List<Object> some = new ArrayList<>(TRIED.of(path));
      while (some.size() > VALUES) {
        some.remove(random.nextInt(some.size()));
      }
      Object one = TRIED.of(path).get(0);
      for (Number number : one instanceof Number ? stated : List.<Number>of()) {
        some.add(one instanceof Long ? (Object) number.longValue() : (Object) number.doubleValue());
      }
      some.add(null);
      values.put(path, some);
    }
    return values;
  }

  /** Returns two changes, most often of facts that one rule names. */
  private static Map<String, Object> pair(
      Map<String, List<Object>> values, SplittableRandom random) {
    String one = any(PATHS, random);
    List<String> near = PATHS.stream().filter(path -> TEXTS.meet(name(one), name(path))).toList();
    String other = any(near.isEmpty() || random.nextInt(3) == 0 ? PATHS : near, random);
    Map<String, Object> pair = new HashMap<>();
    pair.put(one, any(values.get(one), random));
    pair.put(other, any(values.get(other), random));
    return pair;
  }

  private static String name(String path) {
    return path.substring(path.indexOf('.') + 1);
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
