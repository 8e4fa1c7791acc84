package io.github.lowestrung.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.cli.KeyFiles;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.option.TimeConverter;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies and shows a ledger of five records. */
class AuditCommandTest {

  private static final String PIPELINE =
      "{id: desk, stages: [{id: read, task: ocr}, {id: tell, task: summarization}]}";
  private static final String NO_WAY_OUT =
      "{id: stuck, task: conversation, network: {isolation: air-gapped},"
          + " operations: {platform: bedrock}}";

  @TempDir Path folder;
  private Path ledger;

  @BeforeEach
  void recordFive() throws IOException {
    KeyFiles.pair(folder, "ops", "Ed25519");
    ledger = folder.resolve("audit.jsonl");
    decide("{id: reviews, task: sentiment-analysis}", "--subject", "ann", "--correlation-id", "c1");
    decide(PIPELINE, "--subject", "ann", "--correlation-id", "c2");
    decide(NO_WAY_OUT, "--subject", "\u001b[31mben", "--correlation-id", "c2");
    decide("{id: x, task: orc}", "--subject", "ben");
    Path secret = KeyFiles.secret(folder.resolve("mask"), 32);
    decide(
        "{id: secret, description: Of Mrs Miller, task: translation}",
        "--mask",
        "description",
        "--mask-key",
        secret.toString());
  }

  private void decide(String document, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("decide", "-", "--audit", ledger.toString(), "--key", key("ops.pem")));
    arguments.addAll(List.of(options));
    ToolRun.withInput(document, arguments.toArray(String[]::new));
  }

  private String key(String name) {
    return folder.resolve(name).toString();
  }

  private ToolRun audit(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("audit", command));
    all.addAll(List.of(arguments));
    return ToolRun.of(all.toArray(String[]::new));
  }

  private ToolRun verify(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add(ledger.toString());
    return audit("verify", all.toArray(String[]::new));
  }

  private List<String> records() throws IOException {
    return Files.readAllLines(ledger);
  }

  private void write(List<String> records) throws IOException {
    Files.writeString(ledger, String.join("\n", records) + "\n");
  }

  private String anchor() throws IOException {
    ToolRun head = audit("head", ledger.toString());
    return Files.writeString(folder.resolve("anchor.json"), head.out()).toString();
  }

  @Test
  void what_was_not_touched_holds() throws IOException {
    ToolRun toolRun = verify("--key", key("ops.pub"), "--anchor", anchor());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.lines())
        .containsExactly(
            "intact    yes: 5 records, hashes, chain and 1 key's signatures hold",
            "complete  yes: All 5 records up to the anchored head are there, 0 have come since.");
  }

  @Test
  void without_a_key_it_says_that_nobody_looked_at_signatures() {
    ToolRun toolRun = verify();

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.lines().get(0)).isEqualTo("intact    yes: 5 records, hashes and chain hold");
    assertThat(toolRun.lines().get(1)).startsWith("complete  unknown: No anchored head was given");
    assertThat(toolRun.lines().get(2))
        .isEqualTo("remark    Signatures were not checked, because no key was given.");
  }

  @Test
  void a_changed_byte_is_found() throws IOException {
    List<String> records = records();
    records.set(2, records.get(2).replace("\"stuck\"", "\"stack\""));
    write(records);

    ToolRun toolRun = verify();

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(toolRun.lines().get(0))
        .startsWith("intact    no: audit.jsonl:3, record 3: Its content was changed");
  }

  @Test
  void a_record_that_is_missing_is_found() throws IOException {
    List<String> records = records();
    records.remove(1);
    write(records);

    ToolRun toolRun = verify();

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(toolRun.lines().get(0))
        .startsWith("intact    no: audit.jsonl:2, record 2: It has the number 3");
  }

  @Test
  void an_anchor_that_is_none_is_named() throws IOException {
    Path text = Files.writeString(folder.resolve("torn.json"), "- a");
    assertThat(verify("--anchor", text.toString()).err())
        .startsWith("The anchor (" + text + ") cannot be used. The text is not the head of a");
    Path inside = Files.createDirectory(folder.resolve("anchors"));
    assertThat(verify("--anchor", inside.toString()).err())
        .startsWith("The anchor (" + inside + ") is a folder. ");
  }

  @Test
  void an_end_that_was_cut_off_shows_by_an_anchor_only() throws IOException {
    String anchor = anchor();
    write(records().subList(0, 3));

    assertThat(verify().status()).isEqualTo(ExitStatus.DONE);
    ToolRun anchored = verify("--anchor", anchor);
    assertThat(anchored.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(anchored.lines())
        .contains("complete  no: There are 3 records, where the anchored head counts 5.");
  }

  @Test
  void another_key_did_not_sign() throws IOException {
    KeyFiles.pair(Files.createDirectory(folder.resolve("other")), "ops", "Ed25519");
    KeyFiles.pair(folder, "else", "Ed25519");

    ToolRun sameName = verify("--key", key("other/ops.pub"));
    ToolRun otherName = verify("--key", key("else.pub"));
    ToolRun both = verify("--key", key("else.pub"), "--key", key("ops.pub"));

    assertThat(sameName.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(sameName.lines().get(0))
        .endsWith("record 1: The key (ops) did not sign this. It is the first of 5 such records.");
    assertThat(otherName.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(otherName.out()).contains("signed by (ops, Ed25519), which is none of the keys");
    assertThat(both.status()).isEqualTo(ExitStatus.DONE);
    assertThat(both.out()).contains("2 keys' signatures hold");
    String right = key("ops.pub");
    String wrong = key("other/ops.pub");
    assertThat(verify("--key", wrong, "--key", right).status()).isEqualTo(ExitStatus.DONE);
    assertThat(verify("--key", right, "--key", wrong).status()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void a_secret_verifies_what_it_signed() throws IOException {
    ledger = folder.resolve("shared.jsonl");
    Path secret = KeyFiles.secret(folder.resolve("shared.key"), 40);
    ToolRun.withInput(
        "{task: ocr}",
        "decide",
        "-",
        "--audit",
        ledger.toString(),
        "--hmac-key",
        secret.toString());

    ToolRun toolRun = verify("--hmac-key", secret.toString());
    Path other =
        KeyFiles.secret(Files.createDirectory(folder.resolve("o")).resolve("shared.key"), 41);

    assertThat(toolRun.lines().get(0))
        .startsWith("intact    yes: 1 record, hashes, chain and 1 key's");
    assertThat(verify("--hmac-key", other.toString()).status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
  }

  @Test
  void a_verdict_may_be_json() throws IOException {
    List<String> records = records();
    records.set(4, "{}");
    write(records);

    ToolRun toolRun = verify("--format", "json");

    JsonNode verdict = new ObjectMapper().readTree(toolRun.out());
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(verdict.get("holds").booleanValue()).isFalse();
    assertThat(verdict.get("intact").booleanValue()).isFalse();
    assertThat(verdict.get("completeness").textValue()).isEqualTo("unknown");
    assertThat(verdict.get("signaturesVerified").booleanValue()).isFalse();
    assertThat(verdict.get("count").longValue()).isEqualTo(5);
    assertThat(verdict.at("/firstFault/seq").longValue()).isEqualTo(5);
    assertThat(verdict.at("/firstFault/place").textValue()).isEqualTo("audit.jsonl:5");
  }

  @Test
  void the_head_is_number_and_hash_of_the_last_record_and_the_ledger() throws IOException {
    AuditRecord last = AuditRecord.fromJson(records().get(4));

    assertThat(audit("head", ledger.toString()).out())
        .isEqualTo(
            "{\"count\":5,\"hash\":\"%s\",\"ledger\":\"%s\"}\n"
                .formatted(last.hash(), last.ledger()));
  }

  @Test
  void a_ledger_is_read_while_it_is_written() {
    try (Ledger held = FileLedger.open(ledger, LedgerOptions.DEFAULT)) {
      assertThat(held.head().count()).isEqualTo(5);
      assertThat(verify().status()).isEqualTo(ExitStatus.DONE);
    }
  }

  private ToolRun show(String id, String... options) {
    List<String> all = new ArrayList<>(List.of(id, ledger.toString()));
    all.addAll(List.of(options));
    return audit("show", all.toArray(String[]::new));
  }

  @Test
  void a_record_is_shown_with_the_report_of_its_decision() throws IOException {
    AuditRecord record = AuditRecord.fromJson(records().get(0));

    ToolRun toolRun = show("1");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.lines())
        .contains(
            "record       1, a decision",
            "recorded at  " + record.recordedAt(),
            "hash         " + record.hash(),
            "ledger       " + record.ledger(),
            "follows on   nothing, it is the first",
            "signed by    ops, not verified here",
            "subject      ann",
            "correlation  c1");
    assertThat(toolRun.out())
        .contains("decided by   Lowest Rung ", "rulebook     io.github.lowestrung:")
        .contains("\n\nreviews\n", "(comprehend), rung 1", "The ladder")
        .doesNotContain("masked", "\u001b");
    assertThat(show("2").out())
        .contains("follows on   " + record.hash(), "Stage 2 of 2: tell", "(textract), rung 1");
    InputStream none = new ByteArrayInputStream(new byte[0]);
    assertThat(
            ToolRun.with(ToolRun::advisor, none, true, "audit", "show", "1", ledger.toString())
                .out())
        .contains("\u001b[");
  }

  private ToolRun why(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(1, ledger.toString());
    return audit("why", all.toArray(String[]::new));
  }

  @Test
  void a_recorded_decision_is_explained_as_one_just_made() {
    ToolRun recorded = why("1");

    assertThat(recorded.status()).isEqualTo(ExitStatus.DONE);
    assertThat(recorded.out())
        .isEqualTo(ToolRun.withInput("{id: reviews, task: sentiment-analysis}", "why", "-").out());
    assertThat(why("1", "--format", "json").out())
        .isEqualTo(
            ToolRun.withInput(
                    "{id: reviews, task: sentiment-analysis}", "why", "-", "--format", "json")
                .out());
  }

  @Test
  void a_stage_of_a_recorded_pipeline_is_explained_by_its_id() {
    assertThat(why("2", "--stage", "read").out())
        .isEqualTo(ToolRun.withInput(PIPELINE, "why", "-", "--stage", "read").out());
    assertThat(why("2").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(why("2").err()).contains("name one of its stages with --stage (read, tell)");
    assertThat(why("2", "--stage", "reed").err()).contains("There is no stage 'reed'");
    assertThat(why("1", "--stage", "read").err()).contains("the record is of a single workload");
  }

  @Test
  void what_was_masked_or_not_decided_is_not_explained() {
    assertThat(why("5").status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(why("5").err()).contains("record 5", "hides [description]", "Maybe");
    assertThat(why("4").status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(why("4").err()).contains("record 4", "is about a failure", "Maybe");
  }

  @Test
  void a_record_of_rulebooks_that_are_not_at_hand_is_not_explained() throws IOException {
    String line = records().get(0);
    AuditRecord record = AuditRecord.fromJson(line);
    String sha256 = record.provenance().orElseThrow().rulebooks().get(0).sha256();
    write(List.of(line.replace(sha256, "0".repeat(64))));

    ToolRun toolRun = why("1");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(toolRun.err()).contains("not at hand", "0".repeat(64));
  }

  @Test
  void a_record_is_known_by_number_hash_and_correlation_id() throws IOException {
    String hash = AuditRecord.fromJson(records().get(0)).hash();

    String shown = show("1").out();

    assertThat(show(hash).out()).isEqualTo(shown);
    assertThat(show(hash.substring(0, 20)).out()).isEqualTo(shown);
    assertThat(show(hash.substring(7, 20)).out()).isEqualTo(shown);
    assertThat(show("c1").out()).isEqualTo(shown);
  }

  @Test
  void a_record_that_is_not_there_or_not_the_only_one_is_wrong_usage() throws IOException {
    String hash = AuditRecord.fromJson(records().get(0)).hash();

    ToolRun none = show("6");
    ToolRun tooShort = show(hash.substring(7, 12));
    ToolRun several = show("c2");

    assertThat(none.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(none.err()).startsWith("There is no record '6' in the ledger (");
    assertThat(tooShort.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(several.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(several.err())
        .startsWith("Several records are meant by 'c2': record 2 (sha256:")
        .contains(", record 3 (sha256:");
  }

  @Test
  void a_failure_is_shown_with_its_message() {
    assertThat(show("4").out())
        .contains("record       4, a failure", "subject      ben")
        .contains("failed       io.github.lowestrung.workload.problem.InvalidWorkloadException")
        .contains("did you mean 'ocr'?");
  }

  @Test
  void a_masked_record_is_shown_as_it_is() {
    assertThat(show("5").out())
        .contains("masked       description\n", "\n  \"decision\": {\n", "\"masked\": \"sha256:")
        .doesNotContain("Miller");
  }

  @Test
  void a_record_may_be_shown_as_json() throws IOException {
    ToolRun toolRun = show("3", "--format", "json");

    assertThat(toolRun.out()).startsWith("{\n  \"content\": {\n");
    assertThat(new ObjectMapper().readTree(toolRun.out()))
        .isEqualTo(new ObjectMapper().readTree(records().get(2)));
  }

  @Test
  void nothing_recorded_can_steer_the_terminal() {
    assertThat(show("3").out()).contains("subject      \\u001b[31mben").doesNotContain("\u001b");
    assertThat(find().out()).contains("[31mben").doesNotContain("\u001b");
  }

  private ToolRun find(String... options) {
    List<String> all = new ArrayList<>(List.of(ledger.toString()));
    all.addAll(List.of(options));
    return audit("find", all.toArray(String[]::new));
  }

  private List<String> found(String... options) {
    return find(options).lines().stream().map(line -> line.strip().substring(0, 1)).toList();
  }

  @Test
  void a_record_is_one_line() {
    List<String> lines = find().lines();

    assertThat(lines).hasSize(5);
    assertThat(lines.get(0))
        .matches(" {5}1  2\\d{3}-\\S+Z  reviews {17}  comprehend, rung 1 {10}  ann");
    assertThat(lines.get(1)).contains("  desk  ", "  textract, rung 1; bedrock, rung 2  ");
    assertThat(lines.get(2)).contains("  stuck  ", "  no viable approach  ");
    assertThat(lines.get(3)).contains("  -  ", "  failed: InvalidWorkloadException  ben");
    assertThat(lines.get(4)).contains("  secret  ", "  translate, rung 1");
  }

  @Test
  void records_are_found_by_all_that_is_said() {
    assertThat(found("--approach", "textract")).containsExactly("2");
    assertThat(found("--approach", "bedrock")).containsExactly("2");
    assertThat(found("--rule", "R1-02")).contains("1").doesNotContain("3", "4");
    assertThat(found("--subject", "ann")).containsExactly("1", "2");
    assertThat(found("--correlation-id", "c2")).containsExactly("2", "3");
    assertThat(found("--subject", "ann", "--correlation-id", "c2")).containsExactly("2");
    assertThat(found("--since", "2020-01-01")).hasSize(5);
    assertThat(found("--until", "2020-01-01")).isEmpty();
    assertThat(found("--until", "2020-01-01T00:00:00+01:00")).isEmpty();
    assertThat(found("--since", "2999-12-31T23:59:59Z")).isEmpty();
  }

  @Test
  void a_date_is_its_midnight_in_utc() {
    TimeConverter converter = new TimeConverter();

    assertThat(converter.convert("2026-11-23")).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(converter.convert("2026-11-23T08:00:00+02:00")).isEqualTo("2026-11-23T06:00:00Z");
  }

  @Test
  void a_search_for_nothing_says_so() {
    ToolRun toolRun = find("--subject", "nobody");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).isEqualTo("0 of 5 records fit.\n");
  }

  @Test
  void what_was_found_may_be_json_lines() throws IOException {
    assertThat(find("--subject", "ann", "--format", "json").lines())
        .isEqualTo(records().subList(0, 2));
  }

  private static Stream<List<String>> reading(String ledger) {
    return Stream.of(
        List.of("verify", ledger),
        List.of("head", ledger),
        List.of("show", "1", ledger),
        List.of("why", "1", ledger),
        List.of("find", ledger),
        List.of("export", ledger, "--format", "csv"));
  }

  private void eachSays(Path file, int status, String words) {
    reading(file.toString())
        .forEach(
            arguments -> {
              List<String> all = new ArrayList<>(List.of("audit"));
              all.addAll(arguments);
              ToolRun toolRun = ToolRun.of(all.toArray(String[]::new));
              assertThat(toolRun.status()).as("%s", arguments).isEqualTo(status);
              assertThat(toolRun.out() + toolRun.err())
                  .as("%s", arguments)
                  .contains(words)
                  .doesNotContain("Exception", "This should not happen");
            });
  }

  @Test
  void a_ledger_that_is_not_there_is_named() {
    eachSays(folder.resolve("gone.jsonl"), ExitStatus.FAILED, "There is no ledger (");
    eachSays(folder, ExitStatus.FAILED, "There is no ledger (");
    eachSays(folder.resolve("gone/audit.jsonl"), ExitStatus.FAILED, "There is no ledger (");
  }

  @Test
  void what_is_no_ledger_does_not_hold() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Ann\nYours, Ben\n");
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {(byte) 0xe4, '\n'});

    eachSays(letter, ExitStatus.DOES_NOT_HOLD, "The text is not a record of a ledger.");
    eachSays(latin, ExitStatus.DOES_NOT_HOLD, "The record is not UTF-8.");
    assertThat(audit("find", latin.toString(), "--subject", "ann").status())
        .isEqualTo(ExitStatus.DOES_NOT_HOLD);
  }

  @Test
  void an_empty_file_is_a_ledger_without_records() throws IOException {
    ledger = Files.createFile(folder.resolve("empty.jsonl"));

    assertThat(verify().out()).startsWith("intact    yes: 0 records");
    assertThat(find().err()).isEqualTo("0 of 0 records fit.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit",
        "audit verify",
        "audit verify L --format html",
        "audit verify L --key K/ops.pem",
        "audit verify L --key K/mask",
        "audit verify L --hmac-key K/ops.pub",
        "audit verify L --anchor L",
        "audit show L",
        "audit why 1 L --format html",
        "audit show 1 L --format markdown",
        "audit find L --since yesterday",
        "audit find L --until 2026-13-01",
        "audit export L",
        "audit export L --format pdf"
      })
  void wrong_usage_is_explained(String commandLine) {
    String said = commandLine.replace("L", ledger.toString()).replace("K/", folder + "/");

    ToolRun toolRun = ToolRun.of(said.split(" ", -1));

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void audit_alone_names_its_commands() {
    assertThat(ToolRun.of("audit").err())
        .startsWith("A command is missing: one of verify, head, show, why, find, export");
    assertThat(ToolRun.of("--help").out()).contains("audit ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "head", "show", "find", "export"})
  void help_tells_the_exit_statuses(String command) {
    ToolRun toolRun = audit(command, "--help");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).contains("Exit status: 0 ", "; 5 ").contains("64 wrong usage");
  }

  @Test
  void keys_and_anchors_that_are_not_there_are_named() {
    assertThat(verify("--key", key("gone.pub")).err()).contains("gone.pub). Maybe check its name.");
    ToolRun toolRun = verify("--anchor", key("gone.json"));
    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.err()).contains("gone.json). Maybe check its name.");
  }

  @Test
  void keys_and_anchors_that_have_no_end_are_not_read() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path large = Files.write(folder.resolve("large.pem"), new byte[(1 << 24) + 1]);
    for (String option : List.of("--key", "--hmac-key", "--anchor")) {
      for (String file : List.of("/dev/zero", "/dev/urandom", pipe.toString(), large.toString())) {
        ToolRun toolRun = verify(option, file);
        assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(toolRun.err().lines())
            .singleElement()
            .asString()
            .contains("(" + file + ") is ", "Maybe");
      }
    }
  }
}
