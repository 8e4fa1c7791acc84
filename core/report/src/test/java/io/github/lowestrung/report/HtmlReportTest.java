package io.github.lowestrung.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.fixtures.ToyDecision;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on the pages, read as a browser would. */
class HtmlReportTest {

  private static final HtmlReport REPORT = new HtmlReport();

  private final Document page = parse(REPORT.render(ToyDecision.recommended(ToyDecision.SHELF)));
  private final Document hopeless = parse(REPORT.render(ToyDecision.noneViable(ToyDecision.SHELF)));
  private final Document pipeline = parse(REPORT.render(ToyDecision.pipeline()));

  private static Stream<String> pages() {
    return Stream.of(
        REPORT.render(ToyDecision.recommended(ToyDecision.SHELF)),
        REPORT.render(ToyDecision.noneViable(Workload.of(Task.OCR).build())),
        REPORT.render(ToyDecision.forbidden(ToyDecision.SHELF)),
        REPORT.render(ToyDecision.pipeline()));
  }

  @Test
  void leads_with_what_forbids_and_what_would_have_to_change() {
    Document forbidden = parse(REPORT.render(ToyDecision.forbidden(ToyDecision.SHELF)));

    assertThat(forbidden.select(".verdict.excluded").text())
        .contains("Forbidden as it stands", "A rule forbids it");
    assertThat(forbidden.select(".contents a").first().text()).isEqualTo("Why it is forbidden");
    assertThat(forbidden.select("#forbidden + .claims").text())
        .contains("X-09", "no shelf may bear 12", "data.sizeGb", "Take at most 10.");
    assertThat(hopeless.select("#forbidden")).isEmpty();
  }

  @Test
  void says_what_it_is_about_and_what_to_take() {
    assertThat(page.title()).isEqualTo("A shelf: The Lathe");
    assertThat(page.select("h1").text()).isEqualTo("A shelf");
    assertThat(page.select("header").text()).contains("shelf", "regression", "It has to hold.");
    assertThat(page.select(".verdict.recommended").text())
        .contains("recommended", "The Lathe", "lathe on rung 2.5, Turning", "speed slow");
  }

  @Test
  void draws_the_ladder_from_the_top_with_half_rungs_on_their_rung() {
    assertThat(page.select(".ladder > li")).hasSize(3);
    assertThat(page.select(".ladder .number").eachText())
        .containsExactly("Rung 3", "Rung 2.5", "Rung 2", "Rung 1");
    assertThat(page.select(".ladder > li").get(1).select(".rung")).hasSize(2);
    assertThat(page.select(".ladder .rung.half .number").text()).isEqualTo("Rung 2.5");
  }

  @Test
  void marks_the_recommended_rung_by_drawing_and_word() {
    Element rung = page.expectFirst(".rung.recommended.half");

    assertThat(rung.select("use").eachAttr("href")).contains("#bar-recommended-half", "#pointer");
    assertThat(rung.select(".plate > .mark").text()).isEqualTo("recommended");
    assertThat(rung.select(".group").first().text()).contains("lathe", "X-02", "overruled");
  }

  @Test
  void unfolds_the_evidence_of_an_exclusion() {
    Element claim = page.expectFirst("#ladder-1").parent().expectFirst("details.claim");

    assertThat(claim.hasAttr("open")).isFalse();
    assertThat(claim.select("summary").text()).isEqualTo("X-01 12 is too thick hard");
    assertThat(claim.select(".evidence").text())
        .isEqualTo("Rests on data.sizeGb = 12 Source rows L1, T2");
  }

  @Test
  void finds_the_evidence_of_reasons_and_guidance_in_the_trail() {
    assertThat(section(page, "why").select("details").text())
        .contains("R2-01", "wood can be turned", "data.languages = en, de", "Source rows L2");
    assertThat(section(page, "guidance").select("details").text())
        .contains("G-01", "Oil it.", "data.sizeGb = 12");
    assertThat(section(page, "guidance").select("div.claim").text()).isEqualTo("Wear gloves.");
  }

  @Test
  void shows_all_other_parts() {
    assertThat(section(page, "trade-off").text()).contains("Costs oil.", "2.5 Turning", "2 ×");
    assertThat(section(page, "alternatives").text()).contains("carver on rung 2.5, Turning");
    assertThat(section(page, "traps").text()).contains("T4-01", "overdone", "better: lathe");
    assertThat(section(page, "cautions").text()).contains("W-01", "mind the noise");
    assertThat(section(page, "assumptions").text()).contains("team.mlExpertise", "steady");
    assertThat(section(page, "facts").select("tr").eachText())
        .contains("data.sizeGb 12", "data.languages en, de");
    assertThat(page.select("#relaxations")).isEmpty();
  }

  @Test
  void answers_why_not_for_every_approach() {
    assertThat(page.select(".why-not [id^=approach-]").eachText())
        .containsExactly("saw", "file", "rasp", "mill", "lathe", "carver", "robot");
    assertThat(answer("saw")).contains("excluded", "X-01", "hard", "X-02", "soft");
    assertThat(answer("file")).contains("does not serve this task", "Besides, excluded by X-01");
    assertThat(answer("rasp")).isEqualTo("rasp does not serve this task");
    assertThat(answer("lathe")).contains("recommended", "overruled");
    assertThat(answer("carver")).contains("viable", "lathe is preferred on the same rung");
    assertThat(answer("robot")).contains("viable", "lathe is lower, on rung 2.5");
  }

  @Test
  void tells_the_trail_stratum_by_stratum() {
    assertThat(page.select(".phase h3").eachText())
        .containsExactly("Nominate", "Exclude", "Advise");
    assertThat(page.select(".phase").get(1).text())
        .contains("X-01", "excludes saw", "excludes file");
    assertThat(page.select(".steps > li").eachAttr("value")).containsExactly("1", "2", "3");
  }

  @Test
  void keeps_the_record() {
    Decision decision = ToyDecision.recommended(ToyDecision.SHELF);

    assertThat(section(page, "record").text())
        .contains(decision.digest(), "2026-11-23 08:00:00 UTC", "acme:wood:1.0", "sha256:c0ffee");
  }

  @Test
  void reads_the_same_from_a_decision_read_back() {
    Decision decision = ToyDecision.recommended(ToyDecision.SHELF);

    assertThat(REPORT.render(Decision.fromJson(decision.toJson())))
        .isEqualTo(REPORT.render(decision));
  }

  @Test
  void without_a_recommendation_shows_the_ways_back() {
    assertThat(hopeless.select(".verdict.excluded").text()).contains("No approach is viable");
    assertThat(section(hopeless, "relaxations").text())
        .contains("Without data.sizeGb and team.mlExpertise as stated, saw would be recommended.");
    assertThat(hopeless.select("#why, #guidance, #trade-off, #trail")).isEmpty();
  }

  @Test
  void a_pipeline_is_summed_up_then_told_stage_by_stage() {
    assertThat(pipeline.select("h1").text()).isEqualTo("A house");
    assertThat(pipeline.select(".stages > li").eachText())
        .satisfiesExactly(
            first -> assertThat(first).contains("1. A shelf", "The Lathe", "rung 2.5"),
            second -> assertThat(second).contains("2. roof", "No approach is viable"));
    assertThat(section(pipeline, "wiring").text()).contains("G-30", "First the roof.");
    assertThat(pipeline.select(".stage > h2").eachText()).containsExactly("A shelf", "roof");
    assertThat(pipeline.select("#stage-1-ladder, #stage-2-ladder")).hasSize(2);
    assertThat(section(pipeline, "record").text()).contains(ToyDecision.pipeline().digest());
  }

  @Test
  void whatever_its_owner_writes_is_only_text() {
    String hostile = "</title><script>alert('1')</script> \"&amp;' <img src=x onerror=y>";
    Workload workload =
        Workload.of(Task.OCR)
            .title(hostile)
            .description("{{title}}\u001b[2J\nand \u202Eon\u0007")
            .build();
    String html = REPORT.render(ToyDecision.recommended(workload));
    Document parsed = parse(html);

    assertThat(parsed.select("script, img")).isEmpty();
    assertThat(parsed.select("h1").text()).isEqualTo(hostile);
    assertThat(parsed.title()).isEqualTo(hostile + ": The Lathe");
    assertThat(parsed.select(".description").text())
        .isEqualTo("{{title}}\\u001b[2J and \\u202eon\\u0007");
    assertThat(html).doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]").doesNotContain("\u202E");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void loads_nothing_and_runs_nothing(String html) {
    Document parsed = parse(html);

    assertThat(parsed.select("script, img, iframe, object, embed, base, form, video, audio"))
        .isEmpty();
    assertThat(parsed.select("[src], [srcset], [style], [background]")).isEmpty();
    assertThat(parsed.select("[href]").eachAttr("href"))
        .allMatch(href -> href.startsWith("#") || href.startsWith("data:image/svg+xml,"));
    assertThat(parsed.select("style").html()).doesNotContain("url(", "@import");
    assertThat(parsed.getAllElements())
        .flatMap(element -> element.attributes().asList())
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    assertThat(parsed.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_reference_leads_somewhere(String html) {
    Document parsed = parse(html);
    List<String> ids = parsed.select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.contains(" "));
    assertThat(parsed.select("[href^=#]").eachAttr("href"))
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    assertThat(parsed.select("[aria-labelledby]").eachAttr("aria-labelledby"))
        .allSatisfy(id -> assertThat(ids).contains(id));
    assertThat(parsed.select("nav a").eachAttr("href")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void is_well_formed_with_headings_in_order(String html) {
    Parser strict = Parser.htmlParser().setTrackErrors(10);
    Document parsed = strict.parseInput(html, "");

    assertThat(strict.getErrors()).extracting(ParseError::getErrorMessage).isEmpty();
    assertThat(parsed.select("h1")).hasSize(1);
    int level = 1;
    for (Element heading : parsed.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
  }

  @Test
  void a_value_that_is_missing_is_no_blank_but_an_error() {
    Decision decision = ToyDecision.recommended(ToyDecision.SHELF, new Rulebook("acme:wood", null));

    assertThatThrownBy(() -> REPORT.render(decision))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("sha256");
  }

  /** Only escaped tags are in use; a fact that looks like markup has no other way onto a page. */
  @Test
  void no_template_leaves_a_value_unescaped() throws IOException {
    Path folder = Path.of("src/main/resources/io/github/lowestrung/report/format/html");
    try (Stream<Path> templates = Files.list(folder)) {
      assertThat(templates)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain("{{{", "{{&"));
    }
  }

  private String answer(String approach) {
    return page.expectFirst("#approach-" + approach).closest("li").text();
  }

  private static Element section(Document page, String id) {
    return page.expectFirst("section:has(> #" + id + ")");
  }

  private static Document parse(String html) {
    return Jsoup.parse(html);
  }
}
