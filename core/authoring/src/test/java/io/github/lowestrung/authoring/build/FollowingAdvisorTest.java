package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.FollowingAdvisor;
import io.github.lowestrung.Reload;
import io.github.lowestrung.Reload.ReloadStatus;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.review.Review;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.artifact.RulebookTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingAdvisorTest {

  private static final Duration OFTEN = Duration.ofMillis(20);

  @TempDir private Path folder;
  private final BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();

  @Test
  void a_kjar_that_is_dropped_changes_the_next_decision() throws InterruptedException, IOException {
    Path jar = folder.resolve("acme.jar");
    try (FollowingAdvisor advisor =
        Advisor.builder().addOptionalRulebook(jar).follow(OFTEN, reloads::add)) {
      Decision before = decide(advisor);
      Explanation explanation = advisor.explain(before);
      acme().jar(jar);
      Reload reload = next();
      Decision after = decide(advisor);

      assertThat(before.recommendation().approach()).isEqualTo("bedrock");
      assertThat(reload.outcome()).as(reload.toString()).isEqualTo(ReloadStatus.SWAPPED);
      assertThat(advisor.lastReload()).contains(reload);
      assertThat(after.recommendation().approach()).isEqualTo("jumpstart");
      assertThat(after.rulebooks()).isEqualTo(reload.rulebooks()).isEqualTo(advisor.rulebooks());
      assertThat(after.rulebooks())
          .extracting(Rulebook::id)
          .first()
          .isEqualTo("com.acme:acme-rules:1.0.0");
      assertThat(Review.of(advisor, "com.acme:acme-rules:1.0.0")).isEmpty();
      Files.delete(jar);
      assertRefused("any more");
      assertThat(decide(advisor).rulebooks()).isEqualTo(after.rulebooks());
      assertThat(explanation.whyNot("jumpstart").toString())
          .as("by the version that made it")
          .doesNotContain("ACME-01");
      assertThatThrownBy(() -> advisor.explain(before))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("only this advisor has", "com.acme:acme-rules:1.0.0", "Maybe");
    }
  }

  @Test
  void a_directory_is_followed_and_views_of_the_advisor_follow_too() throws InterruptedException {
    AcmeRules acme = acme();
    try (FollowingAdvisor advisor = following(acme.directory())) {
      Advisor view = advisor.with(new io.github.lowestrung.DecisionListener() {});
      acme.version("1.1.0").rule("ACME-01", "JumpStart", "exclude(kcontext, \"jumpstart\");");

      assertSwapped();
      assertThat(decide(view).recommendation().approach()).isEqualTo("bedrock");
      assertThat(view.rulebooks()).extracting(Rulebook::id).contains("com.acme:acme-rules:1.1.0");
    }
  }

  @Test
  void a_bad_version_is_refused_and_the_last_good_one_stays()
      throws InterruptedException, IOException {
    AcmeRules acme = acme();
    Path jar = acme.jar(folder.resolve("acme.jar"));
    byte[] good = Files.readAllBytes(jar);
    try (FollowingAdvisor advisor = following(jar)) {
      Files.writeString(jar, "no jar at all");
      assertRefused("is not a rulebook");
      Files.write(jar, java.util.Arrays.copyOf(good, good.length - 100));
      assertRefused("acme.jar");
      acme.rule("ACME-02", "Unknown approach", "exclude(kcontext, \"bedrok\");").jar(jar);
      assertRefused("bedrok");
      acme.rule("ACME-02", "Known", "exclude(kcontext, \"byoc\");")
          .table(
              "scenarios/own.yaml",
              "- {id: s1, workload: {task: summarization}, expect: {approach: bedrock}}")
          .jar(jar);
      assertRefused("scenario own s1: approach jumpstart where bedrock was expected");
      Files.delete(jar);
      assertRefused("any more");
      assertThat(decide(advisor).recommendation().approach()).isEqualTo("jumpstart");
      assertThat(advisor.rulebooks())
          .extracting(Rulebook::id)
          .contains("com.acme:acme-rules:1.0.0");

      acme.version("2.0.0")
          .table(
              "scenarios/own.yaml",
              "- {id: s1, workload: {task: summarization}, expect: {outcome: recommended}}")
          .jar(jar);
      assertSwapped();
    }
  }

  @Test
  void the_first_version_has_to_pass_as_well() {
    AcmeRules acme =
        acme()
            .table(
                "scenarios/own.yaml",
                "- {id: s1, workload: {task: summarization}, expect: {approach: bedrock}}");

    assertThatThrownBy(() -> following(acme.directory()))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("scenario own s1");
    assertThatThrownBy(() -> following(folder.resolve("none.jar")))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("There is no rulebook");
  }

  @Test
  void a_version_that_is_not_trusted_is_refused() throws InterruptedException {
    AcmeRules acme = acme();
    Path jar = acme.jar(folder.resolve("acme.jar"));
    String allowed = Advisor.builder().addRulebook(jar).build().rulebooks().get(0).sha256();
    try (FollowingAdvisor advisor =
        Advisor.builder()
            .addRulebook(jar)
            .trust(RulebookTrust.ANY.onlyDigests(List.of(allowed)))
            .follow(OFTEN, reloads::add)) {
      acme.version("1.0.1").jar(jar);
      assertRefused("which is not among the 1 allowed");
      assertThat(advisor.rulebooks()).extracting(Rulebook::sha256).contains(allowed);
    }
  }

  @Test
  void a_directory_behind_a_link_is_followed() throws InterruptedException, IOException {
    AcmeRules acme = acme();
    Path link = Files.createSymbolicLink(folder.resolve("current"), acme.directory());
    try (FollowingAdvisor advisor = following(link)) {
      acme.version("1.1.0");

      assertSwapped();
      assertThat(advisor.rulebooks())
          .extracting(Rulebook::id)
          .contains("com.acme:acme-rules:1.1.0");
    }
  }

  @Test
  void after_closing_it_decides_and_no_longer_follows() throws InterruptedException {
    AcmeRules acme = acme();
    FollowingAdvisor advisor = following(acme.directory());
    advisor.close();
    acme.version("1.1.0");

    assertThat(reloads.poll(300, TimeUnit.MILLISECONDS)).isNull();
    assertThat(decide(advisor).recommendation().approach()).isEqualTo("jumpstart");
  }

  private AcmeRules acme() {
    return new AcmeRules(folder.resolve("acme"));
  }

  @Test
  void another_rulebook_in_the_place_of_one_is_no_new_version()
      throws InterruptedException, IOException {
    Path jar = acme().jar(folder.resolve("acme.jar"));
    try (FollowingAdvisor advisor = following(jar)) {
      new AcmeRules(folder.resolve("other"))
          .table("rulebook.yaml", "id: com.other:other-rules\nversion: 1.0.0\n")
          .jar(jar);
      Reload reload = next();
      assertThat(reload.outcome()).isEqualTo(ReloadStatus.REFUSED);
      assertThat(reload.reasons())
          .singleElement()
          .asString()
          .contains("[com.acme:acme-rules]", "com.other:other-rules:1.0.0", "would vanish");
      assertThat(decide(advisor).recommendation().approach()).isEqualTo("jumpstart");
    }
  }

  @Test
  void other_content_of_the_same_size_and_time_is_noticed()
      throws InterruptedException, IOException {
    AcmeRules acme = acme();
    Path descriptor = acme.directory().resolve("META-INF/lowest-rung/rulebook.yaml");
    FileTime time = Files.getLastModifiedTime(descriptor);
    try (FollowingAdvisor advisor = following(acme.directory())) {
      Path copy = folder.resolve("copy.yaml");
      Files.writeString(copy, Files.readString(descriptor).replace("1.0.0", "1.0.1"));
      Files.setLastModifiedTime(copy, time);
      Files.move(copy, descriptor, StandardCopyOption.REPLACE_EXISTING);
      assertSwapped();
      assertThat(advisor.rulebooks())
          .extracting(Rulebook::id)
          .contains("com.acme:acme-rules:1.0.1");
    }
  }

  @Test
  void files_that_were_written_anew_and_say_the_same_are_reported_too()
      throws InterruptedException, IOException {
    Path jar = acme().jar(folder.resolve("acme.jar"));
    try (FollowingAdvisor advisor = following(jar)) {
      Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
      Reload reload = next();
      assertThat(reload.outcome()).isEqualTo(ReloadStatus.UNCHANGED);
      assertThat(reload.rulebooks()).isEqualTo(advisor.rulebooks());
    }
  }

  private FollowingAdvisor following(Path rulebook) {
    return Advisor.builder().addRulebook(rulebook).follow(OFTEN, reloads::add);
  }

  private void assertRefused(String part) throws InterruptedException {
    Reload reload = next();
    assertThat(reload.outcome()).isEqualTo(ReloadStatus.REFUSED);
    assertThat(reload.reasons()).singleElement().asString().contains(part);
  }

  private void assertSwapped() throws InterruptedException {
    Reload reload = next();
    assertThat(reload.outcome()).as(reload.toString()).isEqualTo(ReloadStatus.SWAPPED);
  }

  private Reload next() throws InterruptedException {
    Reload reload = reloads.poll(30, TimeUnit.SECONDS);
    assertThat(reload).as("a reload").isNotNull();
    return reload;
  }

  private static Decision decide(Advisor advisor) {
    return advisor.decide(advisor.reader().read("task: summarization"), AcmeRules.TODAY);
  }
}
