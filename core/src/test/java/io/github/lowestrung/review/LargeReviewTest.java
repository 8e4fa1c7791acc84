package io.github.lowestrung.review;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Location;
import io.github.lowestrung.workload.Modality;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** What a review does and says grows with the number of rules, and not with its square. */
class LargeReviewTest extends ToyReview {

  private static Condition<Dataset> over(double size) {
    return that("sizeGb > " + size, data -> data.sizeGb() != null && data.sizeGb() > size);
  }

  private static Condition<Dataset> fewerThan(long rows) {
    return that("rows < " + rows, data -> data.rows() != null && data.rows() < rows);
  }

  private static Condition<Location> in(String region) {
    return that("region == \"" + region + "\"", place -> region.equals(place.region()));
  }

  private static String id(int number) {
    return "A-%05d".formatted(number);
  }

  private static ToyRule random(int number, Random random) {
    ToyRule rule = rule(id(number));
    double size = random.nextInt(1_000_000);
    long rows = random.nextInt(1_000_000);
    switch (random.nextInt(3)) {
      case 0 -> rule.each(Dataset.class, over(size));
      case 1 -> rule.each(Dataset.class, over(size), fewerThan(rows));
      default -> rule.each(Dataset.class, fewerThan(rows)).each(Location.class, in("north"));
    }
    return rule;
  }

  /** Returns the bytes that a review of so many rules allocates. */
  private long allocated(int count) throws IOException {
    Random random = new Random(1);
    List<Rule> rules = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      rules.add(random(number, random).then(c -> exclude(c, "stool")));
    }
    Advisor advisor = advisor(rules, List.of());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(Review.of(advisor, "toy:first:1")).hasSizeGreaterThan(count / 2);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  @Test
  void twice_as_many_rules_take_about_twice_as_much() throws IOException {
    allocated(50); // loads classes
    long once = allocated(250);
    assertThat(allocated(500)).isBetween(once * 3 / 2, once * 5 / 2);
  }

  @Test
  void of_many_wider_rules_the_first_are_named() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      rules.add(rule(id(number)).each(Dataset.class, over(number)).then(c -> exclude(c, "stool")));
    }
    List<Finding> flaws = flaws(rules, List.of());
    assertThat(flaws).hasSize(29).allMatch(flaw -> flaw.check() == Check.SHADOWED);
    assertThat(flaws.get(19).message())
        .contains("(A-00000), (A-00001)", "(A-00018), (A-00019) fire too")
        .doesNotContain("others");
    assertThat(flaws.get(28).message())
        .contains("(A-00000), (A-00001)", "(A-00019) and others fire too")
        .doesNotContain("(A-00020)");
  }

  @Test
  void the_same_rule_among_many_is_a_duplicate() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      Condition<Dataset> one = over(60);
      Condition<Dataset> other = fewerThan(100 - number / 2);
      ToyRule rule =
          number % 2 == 0
              ? rule(id(number)).each(Dataset.class, one, other)
              : rule(id(number)).each(Dataset.class, other, one);
      rules.add(rule.then(c -> exclude(c, "stool")));
    }
    assertThat(flaws(rules, List.of()))
        .filteredOn(flaw -> flaw.check() == Check.DUPLICATE)
        .hasSize(30)
        .last()
        .satisfies(flaw -> assertThat(flaw.rule()).isEqualTo("A-00059"))
        .satisfies(flaw -> assertThat(flaw.message()).contains("(A-00058)"));
  }

  @Test
  void of_many_rules_with_one_limit_the_first_are_named() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      String approach = number % 2 == 0 ? "stool" : "ladder";
      rules.add(
          rule(id(number))
              .each(Dataset.class, over(7), fewerThan(100 + number))
              .then(c -> exclude(c, approach)));
    }
    assertThat(flaws(rules, List.of()))
        .filteredOn(flaw -> flaw.check() == Check.REPEATED_THRESHOLD)
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("(A-00019) and 9 more do,");
  }

  /** Conditions in many forms, some of which imply others. */
  private static List<ToyRule> several() {
    Condition<Dataset> some =
        that(
            "modality in (Modality.VIDEO, Modality.TEXT)",
            d -> d.modality() == Modality.VIDEO || d.modality() == Modality.TEXT);
    Condition<Dataset> video =
        that("modality == Modality.VIDEO", d -> d.modality() == Modality.VIDEO);
    Condition<Dataset> known = that("modality != null", d -> d.modality() != null);
    Condition<Dataset> other =
        that("modality != Modality.IMAGE", d -> d.modality() != Modality.IMAGE);
    Condition<Dataset> either =
        that(
            "sizeGb > 50 || modality == Modality.VIDEO",
            d -> (d.sizeGb() != null && d.sizeGb() > 50) || d.modality() == Modality.VIDEO);
    Condition<Dataset> german =
        that(
            "languages contains \"de\"",
            d -> d.languages() != null && d.languages().contains("de"));
    Condition<Dataset> atLeast = that("rows >= 8", d -> d.rows() != null && d.rows() >= 8);
    Condition<Dataset> moreRows = that("rows > 7", d -> d.rows() != null && d.rows() > 7);
    Condition<Dataset> odd = that("languages.size() * 2 > 5", d -> false);
    return List.of(
        rule(id(1)).each(Dataset.class, some),
        rule(id(2)).each(Dataset.class, video),
        rule(id(3)).each(Dataset.class, known),
        rule(id(4)).each(Dataset.class, known, other, over(50)),
        rule(id(5)).each(Dataset.class, either),
        rule(id(6)).each(Dataset.class, video, german),
        rule(id(7)).each(Dataset.class, atLeast),
        rule(id(8)).each(Dataset.class, moreRows, over(60)),
        rule(id(9)).each(Dataset.class, moreRows, fewerThan(9)),
        rule(id(10)).each(Dataset.class, odd, german),
        rule(id(11)).each(Dataset.class, video).each(Location.class, in("north")),
        rule(id(12)).each(Dataset.class, over(70)).exists(Location.class, in("north")),
        rule(id(13)).each(Dataset.class, over(70)).not(Location.class, in("north")),
        rule(id(14)).each(Location.class));
  }

  private static List<Rule> built(List<ToyRule> rules) {
    return rules.stream()
        .map(rule -> rule.with("absence", "so it is").then(c -> exclude(c, "stool")))
        .toList();
  }

  /** Returns the ids of the rules of which each is shadowed, or repeated, by another. */
  private Set<String> pairs(List<Finding> flaws) {
    Set<String> pairs = new TreeSet<>();
    for (Finding flaw : flaws) {
      Matcher named = Pattern.compile("\\((A-\\d+)\\)").matcher(flaw.message());
      while (EnumSet.of(Check.SHADOWED, Check.DUPLICATE).contains(flaw.check()) && named.find()) {
        pairs.add(flaw.rule() + " " + named.group(1));
      }
    }
    return pairs;
  }

  @Test
  void among_many_rules_the_same_are_found_as_two_by_two() throws IOException {
    List<Rule> rules = built(several());
    Set<String> expected = new TreeSet<>();
    for (Rule one : rules) {
      for (Rule other : rules.subList(0, rules.indexOf(one))) {
        expected.addAll(pairs(flaws(List.of(other, one), List.of())));
      }
    }
    assertThat(expected).hasSizeGreaterThan(15);
    assertThat(pairs(flaws(rules, List.of()))).isEqualTo(expected);
  }
}
