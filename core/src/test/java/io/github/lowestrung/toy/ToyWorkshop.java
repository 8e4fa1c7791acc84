package io.github.lowestrung.toy;

import static io.github.lowestrung.drl.Conclusions.assume;
import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.drl.Conclusions.compareRungs;
import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.configure;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.excludeAllBut;
import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.prefer;
import static io.github.lowestrung.drl.Conclusions.recommend;
import static io.github.lowestrung.drl.Conclusions.stand;
import static io.github.lowestrung.drl.Conclusions.standInReserve;
import static io.github.lowestrung.drl.Conclusions.warn;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Expertise;
import io.github.lowestrung.workload.Latency;
import io.github.lowestrung.workload.LatencyMode;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Offer;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.Rule;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A rulebook that decides, with rules of every stratum and in shapes that a company's may have:
 * {@code !=}, {@code not in}, formulas, alternatives, several patterns on one class.
 *
 * @param advisor decides by it
 */
public record ToyWorkshop(Advisor advisor) {

  public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  /** Writes the rulebook, with some more rules in a second one, and loads it. */
  public static ToyWorkshop in(Path root, Rule... more) throws IOException {
    ClassLoader loader = ToyRulebook.loader(root, rules(), List.of(more));
    return new ToyWorkshop(Advisor.builder().classLoader(loader).build());
  }

  /** Returns the rules of all strata. */
  public static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(nominations());
    rules.addAll(constraints());
    rules.addAll(choice());
    rules.addAll(advice());
    return rules;
  }

  /** Explains the decision about a workload. */
  public Explanation explain(String workload) {
    return advisor.explain(advisor.decide(advisor.reader().read(workload), TODAY));
  }

  /** Returns the rules that nominate. */
  public static List<Rule> nominations() {
    return List.of(
        rule("R-01", "rung", "nominate")
            .reason("{task} takes a stool")
            .each(
                Tasks.class,
                that(
                    "within(Task.OCR, Task.TRANSLATION)",
                    t -> t.within(Task.OCR, Task.TRANSLATION)))
            .then(c -> nominate(c, "stool")),
        rule("R-02", "rung", "nominate")
            .each(Tasks.class, that("include(Task.OCR)", t -> t.include(Task.OCR)))
            .then(c -> nominate(c, "bench")),
        rule("R-03", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "ladder")));
  }

  /** Returns the rules that exclude and prefer, with the concept that one of them asks for. */
  public static List<Rule> constraints() {
    return List.of(
        concept("C-01")
            .reason("{data.rows} rows are many")
            .each(
                Dataset.class,
                that("rows * 2 > 1000", d -> d.rows() != null && d.rows() * 2 > 1000))
            .then(c -> conclude(c, "heavy")),
        rule("X-01")
            .reason("{data.sizeGb} GB are over 100")
            .each(Dataset.class, that("sizeGb > 100", d -> d.sizeGb() != null && d.sizeGb() > 100))
            .then(c -> exclude(c, "stool")),
        rule("X-02")
            .reason("it is heavy at {data.rows} rows")
            .each(Concept.class, that("name == \"heavy\"", c -> c.name().equals("heavy")))
            .then(c -> exclude(c, "seats")),
        rule("X-03")
            .with("strength", "soft")
            .reason("nothing may be done by hand")
            .each(Training.class, that("automl == false", t -> Boolean.FALSE.equals(t.automl())))
            .then(c -> exclude(c, "stool")),
        rule("X-04")
            .reason("only {offered} may be chosen")
            .binding(Offer.class, Collection.class, "$offered", Offer::approaches)
            .then(Collection.class, "$offered", ToyWorkshop::excludeOthers),
        rule("X-05")
            .reason("nobody of skill labels")
            .each(Dataset.class, that("labeled == false", d -> Boolean.FALSE.equals(d.labeled())))
            .each(
                Team.class,
                that(
                    "mlExpertise not in (Expertise.PRACTITIONER, Expertise.EXPERT)",
                    t -> t.mlExpertise() == Expertise.NONE || t.mlExpertise() == Expertise.LIMITED))
            .then(c -> exclude(c, "stool")),
        rule("F-01", "preference", "exclude")
            .reason("pictures need room")
            .each(
                Dataset.class,
                that(
                    "modality == Modality.IMAGE || modality == Modality.VIDEO",
                    d -> d.modality() == Modality.IMAGE || d.modality() == Modality.VIDEO))
            .each(Candidate.class, that("approach == \"bench\"", c -> c.approach().equals("bench")))
            .then(c -> prefer(c, "bench")));
  }

  @SuppressWarnings("unchecked") // ids of approaches
  private static void excludeOthers(RuleContext context, Collection<?> offered) {
    excludeAllBut(context, (Collection<String>) offered);
  }

  private static boolean covers(Excluded excluded, String approach) {
    return excluded.covers(approach);
  }

  /** Returns the rules that choose the lowest candidate that nothing excludes. */
  public static List<Rule> choice() {
    Condition<Excluded> soft =
        that("strength == Strength.SOFT", e -> e.strength() == Strength.SOFT);
    Condition<Excluded> hard =
        that("strength != Strength.SOFT", e -> e.strength() != Strength.SOFT);
    return List.of(
        rule("L-01", "choice", "stand")
            .reason("nothing excludes {$approach}")
            .binding(Candidate.class, "$approach", Candidate::approach)
            .notJoined(Excluded.class, "covers($approach)", "$approach", ToyWorkshop::covers)
            .then("$approach", (c, approach) -> stand(c, approach)),
        rule("L-02", "choice", "stand")
            .reason("{$approach} is only put off")
            .binding(Candidate.class, "$approach", Candidate::approach)
            .joined(Excluded.class, "covers($approach)", "$approach", ToyWorkshop::covers, soft)
            .notJoined(Excluded.class, "covers($approach)", "$approach", ToyWorkshop::covers, hard)
            .then("$approach", (c, approach) -> standInReserve(c, approach)),
        rule("L-03", "choice", "choose")
            .reason("it comes first")
            .binding(Standing.class, Standing.class, "$first", standing -> standing)
            .<Standing, Standing>notJoined(
                Standing.class,
                "place < $first.place",
                "$first",
                (standing, first) -> standing.place() < first.place())
            .then(Standing.class, "$first", (c, first) -> recommend(c, first.approach())));
  }

  private static List<Rule> advice() {
    Condition<Latency> fast =
        that("mode == LatencyMode.REAL_TIME", l -> l.mode() == LatencyMode.REAL_TIME);
    return List.of(
        rule("S-01", "setting", "advise")
            .reason("answers are awaited")
            .each(Latency.class, fast)
            .then(c -> configure(c, "glue", "fast")),
        rule("S-02", "setting", "advise")
            .reason("nobody waits")
            .not(Latency.class, fast)
            .then(c -> configure(c, "glue", "slow")),
        rule("G-01", "guidance", "advise")
            .reason("climb with care")
            .each(Recommended.class, that("rung > 1", r -> r.rung() > 1))
            .then(c -> guide(c)),
        rule("G-02", "guidance", "advise")
            .reason("rungs differ")
            .each(Recommended.class)
            .then(c -> compareRungs(c)),
        rule("W-01", "caution", "advise")
            .reason("something is only put off")
            .exists(
                Excluded.class,
                that("strength == Strength.SOFT", e -> e.strength() == Strength.SOFT))
            .then(c -> caution(c)),
        rule("U-01", "assumption", "advise")
            .reason("the size is not stated")
            .not(Dataset.class, that("sizeGb != null", d -> d.sizeGb() != null))
            .then(c -> assume(c, "data.sizeGb")),
        rule("T-01", "trap", "advise")
            .with("trap", "1")
            .reason("{proposal.approach} is climbed for nothing")
            .each(
                Proposal.class,
                that("approach matches \"lad.*\"", p -> "ladder".equals(p.approach())))
            .each(Recommended.class, that("rung <= 1", r -> r.rung() <= 1))
            .then(c -> warn(c, "stool")));
  }
}
