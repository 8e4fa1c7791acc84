package io.github.lowestrung.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.rules.harness.ScenarioDialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The questions that decide come early. By default every fifteenth scenario is asked about; {@code
 * -Dquestions.all} takes all, with those of the files in {@code -Dquestions.files}, and prints the
 * figures, with how long the next question took.
 */
class QuestionOrderTest {

  private static final int MOST = 8;
  private static final int EVERY = 15;
  private static final boolean ALL = System.getProperty("questions.all") != null;

  /** What all must reach; a sample of some ten may be one in ten worse by chance. */
  private static final double SHARE = ALL ? 0.9 : 0.8;

  private static final String FILES = System.getProperty("questions.files", "");

  @Test
  void eight_questions_are_enough_for_most_scenarios() throws IOException {
    Advisor advisor = RulesUnderTest.advisor();
    List<Scenario> scenarios = scenarios(advisor);
    List<ScenarioDialogue> some =
        IntStream.range(0, scenarios.size())
            .filter(i -> ALL || i % EVERY == 0)
            .mapToObj(scenarios::get)
            .flatMap(scenario -> ScenarioDialogue.about(scenario, advisor).stream())
            .filter(ScenarioDialogue::moreThanTheTaskDecides)
            .toList();
    some.forEach(dialogue -> dialogue.ask(MOST));
    List<String> late =
        some.stream().filter(one -> !one.isDecided()).map(Object::toString).toList();
    if (ALL) {
      some.forEach(System.out::println);
      System.out.println(ScenarioDialogue.figures(some));
    }

    assertThat(some).hasSizeGreaterThan(8);
    assertThat(late).hasSizeLessThanOrEqualTo((int) (some.size() * (1 - SHARE)));
  }

  private static List<Scenario> scenarios(Advisor advisor) throws IOException {
    List<Scenario> scenarios = new ArrayList<>(Scenario.of(advisor));
    for (String file : FILES.isEmpty() ? new String[0] : FILES.split(",")) {
      scenarios.addAll(Scenario.read("", file, Files.readString(Path.of(file))));
    }
    return scenarios;
  }
}
