package io.github.lowestrung.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.fixtures.ToyDecision;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What stands on the page of a ledger, read as a browser would. */
class LedgerPageTest {

  private static final Provenance BY =
      new Provenance("1", "10", "17", List.of(new Rulebook("acme:wood:1.0", "c0ffee")));

  private final MemoryLedger ledger = new MemoryLedger();
  private final AuditRecord shelf =
      ledger.append(LedgerEntry.of(request("ann"), ToyDecision.recommended(ToyDecision.SHELF)));
  private final AuditRecord house =
      ledger.append(LedgerEntry.of(request("<script>x</script>"), ToyDecision.pipeline()));
  private final AuditRecord failure =
      ledger.append(LedgerEntry.of(request(null), new IllegalStateException("The saw is blunt.")));

  private static DecisionRequest request(String subject) {
    return new DecisionRequest(
        ToyDecision.SHELF, LocalDate.parse("2026-11-23"), new Attribution(subject, "c-1"), BY);
  }

  private String html(String filter, LedgerHead ledgerHead, Stream<AuditRecord> records) {
    StringWriter page = new StringWriter();
    new LedgerPage().write("wood.jsonl", filter, ledgerHead, records, page);
    return page.toString();
  }

  private Document page(String filter) {
    return Jsoup.parse(html(filter, ledger.head(), ledger.stream()));
  }

  @Test
  void says_what_it_shows_and_how_far_the_ledger_has_come() {
    Document page = page(null);

    assertThat(page.title()).isEqualTo("Decisions of wood.jsonl");
    assertThat(page.select("h1").text()).isEqualTo("wood.jsonl");
    assertThat(page.select(".ledger-head").text()).contains("3", failure.hash());
    assertThat(page.select(".ledger-head dt").eachText()).doesNotContain("Shown here");
    assertThat(page("approach lathe").select(".ledger-head").text())
        .contains("Shown here approach lathe");
  }

  @Test
  void each_record_is_a_row() {
    Document page = page(null);

    assertThat(page.select("tbody tr")).hasSize(3);
    assertThat(page.expectFirst("#record-1").text())
        .startsWith("1 20")
        .contains(" decision shelf lathe, rung 2.5 ann ")
        .endsWith(shelf.hash());
    assertThat(page.expectFirst("#record-2").text())
        .contains(" pipeline house no viable approach <script>x</script> ")
        .endsWith(house.hash());
    assertThat(page.expectFirst("#record-3").text())
        .contains(" failure shelf failed: IllegalStateException ")
        .endsWith(failure.hash());
    assertThat(page.select("tbody td.good, tbody td.bad").eachText())
        .containsExactly("lathe, rung 2.5", "no viable approach");
  }

  @Test
  void each_row_links_to_itself() {
    for (Element row : page(null).select("tbody tr")) {
      assertThat(row.select("th[scope=row] a").attr("href")).isEqualTo("#" + row.id());
    }
  }

  @Test
  void a_reader_who_does_not_see_it_finds_his_way() {
    Document page = page(null);

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("table > caption").text()).isNotBlank();
    assertThat(page.select("thead th[scope=col]")).hasSize(8);
    assertThat(page.select("tbody th[scope=row]")).hasSize(3);
    assertThat(page.select("main, h1")).hasSize(2);
    assertThat(page.select("[role=region]").attr("aria-labelledby"))
        .isEqualTo(page.select("caption").attr("id"));
  }

  @Test
  void loads_nothing_and_runs_nothing() {
    String html = html(null, ledger.head(), ledger.stream());
    Document page = Jsoup.parse(html);

    assertThat(page.select("script, iframe, img, link[rel=stylesheet]")).isEmpty();
    assertThat(html).doesNotContain("@import", "url(").contains("default-src 'none'");
  }

  @Test
  void is_well_formed() {
    Parser parser = Parser.htmlParser().setTrackErrors(10);

    Jsoup.parse(html("all", ledger.head(), ledger.stream()), "", parser);

    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void records_that_came_meanwhile_are_left_out() {
    String html = html(null, house.head(), ledger.stream());

    assertThat(Jsoup.parse(html).select("tbody tr")).hasSize(2);
    assertThat(html).doesNotContain("record-3", failure.hash());
  }

  @Test
  void records_are_read_while_the_page_is_written() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Stream<AuditRecord> many =
        IntStream.range(0, 1000).mapToObj(i -> shelf).peek(record -> read.incrementAndGet());
    StringWriter page =
        new StringWriter() {
          @Override
          public void write(String text) {
            if (text.equals(shelf.hash())) {
              read.decrementAndGet();
            }
            most.accumulateAndGet(read.get(), Math::max);
          }
        };

    new LedgerPage().write("wood.jsonl", null, ledger.head(), many, page);

    assertThat(read).hasValue(0);
    assertThat(most.get()).isBetween(1, 2);
  }
}
